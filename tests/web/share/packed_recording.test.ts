// A run in an attribute of a page: it comes back as it was; of a broken one nothing is shown, and a sentence says so.
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import type { StoredRecording } from '../../../web/src/engine/recorded/stored_recording.ts';
import {
  RECORDED_READ_MOST,
  packRecording,
  unpackRecording,
} from '../../../web/src/share/packed_recording.ts';
import { storedOf } from '../engine/recorded/lesson_stages.ts';

const script = 'process P\nmmap P heap 2\nwrite P heap[*]\nfork P 子进程\nwalk P heap[0]\n';
const designs = ['process-scan', 'pte-chain', 'anon-vma', 'anon-vma-chain', 'anon-vma-counters'];
let stored: readonly StoredRecording[];

beforeAll(async () => {
  const engine = await loadScenarioEngine();
  stored = designs.map((id) => storedOf(engine, script, id, engine.run(script, id)));
});

const first = (): StoredRecording => {
  const [one] = stored;
  if (one === undefined) throw new Error('nothing was run');
  return one;
};

describe('a packed run', () => {
  it('comes back as it was', async () => {
    for (const each of stored) {
      const packed = await packRecording(each);
      expect(packed).toMatch(/^[\w-]+$/);
      expect(await unpackRecording(`\n  ${packed}\n`)).toEqual({ ok: true, stored: each });
    }
  });

  it('is none when any of its characters was lost or changed', async () => {
    const packed = await packRecording(first());
    const last = packed.length - 2; // the bits behind the last byte mean nothing
    for (let at = 0; at < last; at += 37) {
      const other = packed[at] === 'A' ? 'B' : 'A';
      const changed = packed.slice(0, at) + other + packed.slice(at + 1);
      for (const broken of [changed, packed.slice(0, at)]) {
        const read = await unpackRecording(broken);
        expect(read.ok, `at ${at}`).toBe(false);
      }
    }
  });

  it('says what is wrong with one that is too long, too large, or something else', async () => {
    const sentence = async (packed: string): Promise<string> => {
      const read = await unpackRecording(packed);
      return read.ok ? '' : read.message.en;
    };
    const pack = (text: Uint8Array | string): string => deflateSync(text).toString('base64url');
    expect(await sentence('A'.repeat(RECORDED_READ_MOST + 1))).toContain('larger than any');
    expect(await sentence(pack(new Uint8Array(300_000_000).fill(32)))).toContain('larger than any');
    expect(await sentence('<script>alert(1)</script>')).toContain('damaged');
    expect(await sentence(pack('<script>alert(1)</script>'))).toContain('no JSON');
    expect(await sentence(pack('{"recording": 99}'))).toContain('of format 99');
    expect(await sentence(pack('{"recording": 1, "script": 7}'))).toContain('script');
  });
});
