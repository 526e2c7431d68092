// The command that the README names for those who write lessons.
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const top = resolve(import.meta.dirname, '../../..');
const run = (...ids: string[]) =>
  promisify(execFile)(process.execPath, ['web/build/check_lessons.ts', ...ids], { cwd: top });

it('lists the lessons that are asked for, and finds nothing wrong', async () => {
  const { stdout } = await run('why');
  expect(stdout).toMatch(/^0 +en\/why +\d+ /m);
  expect(stdout).toMatch(/^0 +zh\/why +\d+ /m);
  expect(stdout).not.toContain('en/files');
  expect(stdout).toMatch(/Nothing is wrong\.\n$/);
});

it('says so when there is no such lesson', async () => {
  await expect(run('wy')).rejects.toThrow('There is no lesson wy; there are why,');
  await expect(run('wy')).rejects.toMatchObject({ code: 2 });
});
