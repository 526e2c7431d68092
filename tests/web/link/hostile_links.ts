import { createDeflate, deflateSync } from 'node:zlib';

import { writeLink } from '../../../web/src/link/write_link.ts';

/** A link that was damaged, or made to harm. */
export interface HostileLink {
  readonly name: string;
  /** The codes of the problems that are told, in order; none where nothing is wrong with the link itself. */
  readonly gets: string;
  readonly hash: string;
}

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** Any bytes, packed as a scenario would be. */
export const packed = (bytes: string | Uint8Array): string => base64url(deflateSync(bytes));

/** A text of many megabytes, packed without ever being there as a whole. */
export async function packedZeros(megabytes: number): Promise<string> {
  const deflate = createDeflate({ level: 9 });
  const chunks: Buffer[] = [];
  const done = (async () => {
    for await (const chunk of deflate) chunks.push(chunk as Buffer);
  })();
  const zeros = Buffer.alloc(1 << 20);
  for (let i = 0; i < megabytes; ++i) {
    if (!deflate.write(zeros)) await new Promise((resolve) => deflate.once('drain', resolve));
  }
  deflate.end();
  await done;
  return base64url(Buffer.concat(chunks));
}

/** A scenario of which most hostile links are made. */
export const story =
  '# 父子共用\nprocess P\nmmap P heap 4\nwrite P heap[*]\nfork P C\nwalk P heap[0]\n';

const plain = (script: string): string => `#v1&t=${encodeURIComponent(script)}`;

/** All but the damaged ones: those are made of one link, one for each of its characters. */
export async function hostileLinks(): Promise<readonly HostileLink[]> {
  const link = await writeLink({ script: story, designs: ['anon-vma-chain'] });
  const hash = link.kind === 'link' ? link.hash : '';
  const z = packed(story);
  const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  const nested = (turns: number, inside: string): string =>
    `${'repeat 1000000\n'.repeat(turns)}${inside}\n${'end\n'.repeat(turns)}`;
  const rows: readonly (readonly [name: string, gets: string, hash: string])[] = [
    ['next version', 'newer', hash.replace('#v1', '#v2')],
    ['version 999999999', 'newer', hash.replace('#v1', '#v999999999')],
    ['version of thirty digits', 'damagedPart', hash.replace('#v1', `#v${'9'.repeat(30)}`)],
    ['version 0', 'damagedPart', hash.replace('#v1', '#v0')],
    ['no version', 'damagedPart', hash.replace('#v1', '#')],
    ['half of the packed text', 'damagedScript', hash.slice(0, -Math.floor(z.length / 2))],
    ['packed text empty', 'damagedScript', '#v1&z='],
    ['a full stop behind it', '', `${hash}.`],
    ['"&amp;" for "&"', '', hash.replaceAll('&', '&amp;')],
    ['percent signs and no digits', '', `${hash}%ZZ%`],
    ['percent signs in plain text', 'damagedScript', '#v1&t=process%20P%0A%ZZ%E5%86'],
    ['percent signs everywhere', 'damagedPart, damagedPart, damagedPart', `#v1&${'%'.repeat(1000)}=%%%&d=%&at=%&l=%C3`],
    ['not base64', 'damagedScript', '#v1&z=***not*base64***'],
    ['base64 of no zlib', 'damagedScript', '#v1&z=AAAAAAAAAAAA'],
    ['zlib of no UTF-8', 'damagedScript', `#v1&z=${packed(Uint8Array.of(0x70, 0xff, 0xfe, 0xc3))}`],
    ['UTF-8 that ends inside a character', 'damagedScript', `#v1&z=${packed(Buffer.from('P 写').subarray(0, 4))}`],
    ['two packed texts', 'damagedPart', `#v1&z=${z}&z=${packed('process Q')}`],
    ['packed and plain text', 'ambiguous', `#v1&z=${z}&t=process%20Q`],
    ['text and figure', 'ambiguous', `#v1&z=${z}&f=fork-story/promise`],
    ['10 000 times "z"', 'damagedPart, damagedScript', `#v1${'&z'.repeat(10_000)}`],
    ['30 000 ampersands', '', `#v1${'&'.repeat(30_000)}`],
    ['names of prototypes', 'damagedPart', '#v1&__proto__=x&constructor=y&toString=z&d=__proto__&w=constructor'],
    ['prototypes as values', 'damagedPart', '#v1&f=constructor/prototype&d=constructor&w=valueof&l=__proto__'],
    ['HTML in every part', 'ambiguous, damagedPart, damagedPart, damagedPart, damagedPart, damagedPart, damagedPart, damagedPart', `#v1${['f', 'd', 'at', 'w', 'l', 'ui', 'theme', 't'].map((name) => `&${name}=${encodeURIComponent(evil)}`).join('')}`],
    ['javascript: in every part', 'ambiguous, damagedPart, damagedPart, damagedPart, damagedPart, damagedPart, damagedPart, damagedPart', `#v1${['f', 'd', 'at', 'w', 'l', 'ui', 'theme', 't'].map((name) => `&${name}=javascript:alert(1)`).join('')}`],
    ['HTML as a name', '', `#v1&${evil}=1&${encodeURIComponent(evil)}=1`],
    ['null bytes', 'damagedPart, damagedPart', '#v1&t=process%00P&d=%00&w=%00'],
    ['null bytes, packed', '', `#v1&z=${packed('process P\0\nmmap P heap 4\0\n')}`],
    ['5 000 designs', 'damagedPart', `#v1&z=${z}&d=${Array.from({ length: 5000 }, (_, i) => `d${i}`).join(',')}`],
    ['only commas for designs', 'damagedPart', `#v1&z=${z}&d=${','.repeat(5000)}`],
    ['a design that is not there', '', `#v1&z=${z}&d=quantum-vma`],
    ['the same design, 20 times', '', `#v1&z=${z}&d=${Array(20).fill('anon-vma').join(',')}`],
    ['place 99999999', 'damagedPart', `#v1&z=${z}&at=99999999`],
    ['place 9999999.99999999', '', `#v1&z=${z}&at=9999999.99999999`],
    ['place -1', 'damagedPart', `#v1&z=${z}&at=-1`],
    ['place 1e9', 'damagedPart', `#v1&z=${z}&at=1e9`],
    ['a figure with a way out', 'damagedPart', '#v1&f=../../etc/passwd'],
    ['a figure elsewhere', 'damagedPart', '#v1&f=https://example.org/x'],
    ['64 001 characters', 'oversized', `#v1&t=${'a'.repeat(64_001 - 6)}`],
    ['64 000 characters', '', `#v1&t=${'a'.repeat(64_000 - 6)}`],
    ['10 MB of characters', 'oversized', `#v1&t=${'a'.repeat(10_000_000)}`],
    ['30 MB, packed', 'scriptTooBig', `#v1&z=${await packedZeros(30)}`],
    ['1 GB, packed', 'oversized', `#v1&z=${await packedZeros(1024)}`],
    ['one line of 1 MB, packed', 'scriptTooBig', `#v1&z=${packed(`# ${'x'.repeat(1_000_000)}`)}`],
    ['300 000 empty lines, packed', 'scriptTooBig', `#v1&z=${packed('\n'.repeat(300_000))}`],
    ['250 000 characters of mistakes', '', `#v1&z=${packed('nonsense\n'.repeat(27_000))}`],
    ['a loop of a million turns', '', plain(`process P\n${nested(1, 'fork P C')}`)],
    ['16 loops of a million turns', '', plain(nested(16, 'process P'))],
    ['17 loops, empty', '', plain(nested(17, ''))],
    ['forks without end', '', plain('process P\nmmap P heap 512\nwrite P heap[*]\nrepeat 1000000 as i\n  fork P C{i}\nend\n')],
    ['a mapping of a million pages', '', plain('process P\nmmap P heap 1048576\nwrite P heap[*]\n')],
    ['numbers beyond all bounds', '', plain('process P\nmmap P heap 99999999999999999999 at 9223372036854775807\n')],
    ['450 parentheses', '', plain(`expect ${'('.repeat(450)}1${')'.repeat(450)} == 1\n`)],
    ['name of 10 000 letters', '', plain(`process ${'P'.repeat(10_000)}\n`)],
    ['bidirectional controls', '', plain('process P\u202e\n# \u2066x\u2069\nmmap P heap 4\n')],
  ]; // prettier-ignore
  return rows.map(([name, gets, text]) => ({ name, gets, hash: text }));
}
