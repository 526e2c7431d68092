// What the journal costs: reads what both forms of fault_bench have measured, and prints their ratios.
import { readFile } from 'node:fs/promises';

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};

async function faults(file) {
  const byDesign = new Map();
  for (const line of (await readFile(file, 'utf8')).trim().split('\n')) {
    const [design, first, copy] = line.split(' ');
    const row = byDesign.get(design) ?? { first: [], copy: [] };
    row.first.push(Number(first));
    row.copy.push(Number(copy));
    byDesign.set(design, row);
  }
  return byDesign;
}

const on = await faults('build/bench-on.txt');
const out = await faults('build/bench-out.txt');
console.log('Fault path, ns a fault (median): journal off | journal compiled out | ratio');
for (const [design, row] of on) {
  for (const what of ['first', 'copy']) {
    const a = median(row[what]);
    const b = median(out.get(design)[what]);
    const name = what === 'first' ? 'first write' : 'copy on write';
    console.log(`  ${design.padEnd(16)} ${name.padEnd(14)} ${a.toFixed(1).padStart(7)} ${b.toFixed(1).padStart(7)}   ${(a / b).toFixed(3)}`);
  }
}
