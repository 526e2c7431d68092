// Counts the tests in a report: `node count_results.mjs ctest|vitest|playwright FILE` prints
// "PASSED FAILED SKIPPED" and, on standard error, the failed ones with the beginning of what they said.
// Reports are read rather than what the tools print for people, which changes from version to version.

import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Count */

/** @returns {Count} */
const nothing = () => ({ passed: 0, failed: 0, skipped: 0, failures: [] });

/** @param {string} text */
const unescapeXml = (text) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&');

/**
 * CTest's JUnit file. Text in it is escaped, so `<testcase` is always a test.
 * @param {string} xml
 */
export function countCtest(xml) {
  const count = nothing();
  for (const [, attributes = '', body = ''] of xml.matchAll(
    /<testcase\b([^>]*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g,
  )) {
    const status = /\bstatus="([^"]*)"/.exec(attributes)?.[1];
    const name = unescapeXml(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? '?');
    const said = unescapeXml(/<system-out>([\s\S]*?)<\/system-out>/.exec(body)?.[1] ?? '');
    const reason = unescapeXml(
      /<(?:skipped|failure)\b[^>]*message="([^"]*)"/.exec(body)?.[1] ?? '',
    );
    if (status === 'run') {
      ++count.passed;
    } else if (status === 'disabled' || (status === 'notrun' && /^SKIP_/.test(reason))) {
      ++count.skipped;
    } else {
      // "notrun" without a SKIP_ property is a test whose program is missing.
      ++count.failed;
      count.failures.push(`${[name, reason].filter(Boolean).join(': ')}\n${said}`);
    }
  }
  return count;
}

/**
 * Vitest's JSON report.
 * @param {string} json
 */
export function countVitest(json) {
  /** @typedef {{ fullName: string, status: string, failureMessages?: string[] | null }} Assertion */
  /** @typedef {{ name: string, status: string, message: string, assertionResults: Assertion[] }} File */
  const report = /** @type {{ testResults: File[] }} */ (JSON.parse(json));
  const count = nothing();
  for (const file of report.testResults) {
    const name = relative(process.cwd(), file.name);
    for (const test of file.assertionResults) {
      if (test.status === 'passed') {
        ++count.passed;
      } else if (test.status === 'failed') {
        ++count.failed;
        count.failures.push(
          `${name}: ${test.fullName}\n${(test.failureMessages ?? []).join('\n')}`,
        );
      } else {
        ++count.skipped;
      }
    }
    // A file that could not be loaded has no tests, only a message.
    if (file.status === 'failed' && !file.assertionResults.some((t) => t.status === 'failed')) {
      ++count.failed;
      count.failures.push(`${name}\n${file.message}`);
    }
  }
  return count;
}

/**
 * Playwright's JSON report.
 * @param {string} json
 */
export function countPlaywright(json) {
  /** @typedef {{ title: string, suites?: Suite[], specs?: { title: string, tests: { status: string,
   *   projectName: string, results: { errors?: { message?: string }[] }[] }[] }[] }} Suite */
  const report = /** @type {{ suites: Suite[], errors: { message?: string }[] }} */ (
    JSON.parse(json)
  );
  const count = nothing();
  /** @param {Suite} suite @param {string} path */
  const visit = (suite, path) => {
    const title = path ? `${path} > ${suite.title}` : suite.title;
    for (const inner of suite.suites ?? []) visit(inner, title);
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status === 'expected') {
          ++count.passed;
        } else if (test.status === 'skipped') {
          ++count.skipped;
        } else {
          ++count.failed; // "unexpected", and "flaky": passing now and then is not passing
          const errors = test.results.flatMap((r) => r.errors ?? []);
          const said = errors.map((e) => e.message ?? '').join('\n');
          count.failures.push(`[${test.projectName}] ${title} > ${spec.title}\n${said}`);
        }
      }
    }
  };
  for (const suite of report.suites) visit(suite, '');
  for (const error of report.errors) {
    ++count.failed;
    count.failures.push(error.message ?? 'an error outside of any test');
  }
  return count;
}

// What GoogleTest says around each test, and the runner's own part of a stack.
const noise =
  /^(Running main\(\)|Note: Google Test filter|\[(=+|-+| +PASSED +| RUN +)\]|\s+at .*node_modules\/|\s*$)/;

function main() {
  const [kind = '', file = ''] = process.argv.slice(2);
  const counters = { ctest: countCtest, vitest: countVitest, playwright: countPlaywright };
  if (!(kind in counters)) throw new Error(`no counter for "${kind}"`);
  const count = counters[/** @type {keyof typeof counters} */ (kind)](readFileSync(file, 'utf8'));
  const [shown, lines] = [20, 24];
  for (const failure of count.failures.slice(0, shown)) {
    const text = stripVTControlCharacters(failure)
      .split('\n')
      .filter((line) => !noise.test(line));
    if (text.length > lines) text.splice(lines, text.length, '…');
    console.error(`   x ${text.join('\n   | ')}`);
  }
  const more = count.failures.length - shown;
  if (more > 0) console.error(`   x … and ${more} more`);
  console.log(`${count.passed} ${count.failed} ${count.skipped}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
