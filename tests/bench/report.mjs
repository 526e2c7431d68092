// The second half of tests/bench/run: reads what the native programs measured, runs the same race in
// wasm under Node, and prints both with their ratios.
import { readFile } from 'node:fs/promises';

const [children, pages] = process.argv.slice(2).map(Number);
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

const { default: createRmap } = await import('../../web/src/engine/generated/rmap.mjs');
const wasmBinary = await readFile(new URL('../../web/src/engine/generated/rmap.wasm', import.meta.url));
const engine = await createRmap({ wasmBinary });

function raceInWasm(design) {
  const race = new engine.Race(design, children, pages, 1);
  const start = performance.now();
  while (race.build(1e6) < 1);
  const built = performance.now();
  race.count(20e6);
  const counted = performance.now();
  let walks = 1;
  for (;;) {
    const from = performance.now();
    race.walk(walks);
    if (performance.now() - from >= 10) break;
    walks *= 2;
  }
  const samples = [];
  for (let i = 0; i < 20; ++i) {
    const from = performance.now();
    const { wrong } = race.walk(walks);
    if (wrong !== 0) throw new Error(`${design}: ${wrong} walks went wrong`);
    samples.push(((performance.now() - from) * 1e6) / walks);
  }
  const counts = race.counts();
  race.delete();
  return {
    build: (built - start) / 1000,
    count: (counted - built) / 1000,
    nanoseconds: engine.summarise(samples, 1).median,
    visitedPerPage: counts.visited / counts.pagesCounted,
  };
}

console.log(`\nRace, ${children} children x ${pages} pages`);
console.log('  design            visited/page   ns a walk: native   wasm (Node)   wasm/native   build s: native   wasm');
const logs = [];
for (const row of JSON.parse(await readFile('build/bench-race.json', 'utf8'))) {
  const wasm = raceInWasm(row.design);
  const ratio = wasm.nanoseconds / row.nanoseconds;
  logs.push(Math.log(ratio));
  const same = Math.abs(wasm.visitedPerPage - row.visitedPerPage) < 1e-6 ? '' : '  COUNTS DIFFER';
  console.log(`  ${row.design.padEnd(16)} ${row.visitedPerPage.toFixed(3).padStart(13)} ${row.nanoseconds.toFixed(1).padStart(19)} ${wasm.nanoseconds.toFixed(1).padStart(13)} ${ratio.toFixed(3).padStart(13)} ${row.buildSeconds.toFixed(3).padStart(17)} ${wasm.build.toFixed(3).padStart(6)}${same}`);
}
const mean = Math.exp(logs.reduce((a, b) => a + b, 0) / logs.length);
console.log(`  geometric mean of wasm/native: ${mean.toFixed(3)}`);
