import { describe, expect, it } from 'vitest';
import { countCtest, countPlaywright, countVitest } from '../lib/count_results.mjs';

describe('counting', () => {
  it('reads what CTest writes', () => {
    const xml = `<?xml version="1.0"?>
<testsuite name="x" tests="5" failures="1" disabled="1" skipped="2">
	<testcase name="A.Ok" classname="A.Ok" time="0.01" status="run">
		<system-out>&lt;testcase status="fail"&gt;</system-out>
	</testcase>
	<testcase name="A.Bad" classname="A.Bad" time="0.01" status="fail">
		<failure message=""/>
		<system-out>1 &lt; 0</system-out>
	</testcase>
	<testcase name="A.Skip" classname="A.Skip" time="0" status="notrun">
		<skipped message="SKIP_REGULAR_EXPRESSION_MATCHED"/>
	</testcase>
	<testcase name="A.Gone" classname="A.Gone" time="0" status="notrun">
		<skipped message="Unable to find executable"/>
	</testcase>
	<testcase name="A.Off" classname="A.Off" time="0" status="disabled"/>
</testsuite>`;
    const { failures, ...counts } = countCtest(xml);
    expect(counts).toEqual({ passed: 1, failed: 2, skipped: 2 });
    expect(failures[0]).toBe('A.Bad\n1 < 0');
    expect(failures[1]).toContain('A.Gone: Unable to find executable');
  });

  it('reads what Vitest writes, and counts a file that did not load', () => {
    const test = (status: string) => ({ fullName: status, status, failureMessages: [] });
    const { failures, ...counts } = countVitest(
      JSON.stringify({
        testResults: [
          {
            name: 'a.test.ts',
            status: 'failed',
            message: '',
            assertionResults: ['passed', 'failed', 'skipped', 'todo'].map(test),
          },
          { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
        ],
      }),
    );
    expect(counts).toEqual({ passed: 1, failed: 2, skipped: 2 });
    expect(failures.join('\n')).toContain('no such module');
  });

  it('reads what Playwright writes, and takes flaky for failed', () => {
    const spec = (status: string) => ({
      title: status,
      tests: [{ status, projectName: 'chromium', results: [{ errors: [{ message: 'why' }] }] }],
    });
    const { failures, ...counts } = countPlaywright(
      JSON.stringify({
        suites: [
          {
            title: 'a',
            specs: [spec('expected')],
            suites: [{ title: 'b', specs: [spec('flaky')] }],
          },
          { title: 'c', specs: [spec('unexpected'), spec('skipped')] },
        ],
        errors: [{ message: 'the server did not start' }],
      }),
    );
    expect(counts).toEqual({ passed: 1, failed: 3, skipped: 1 });
    expect(failures[0]).toBe('[chromium] a > b > flaky\nwhy');
  });
});
