// Somebody who writes in WordPress: through its own pages and its own interface, as its editor does.
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

const password = 'a long enough passphrase 42 rmap';

/** Makes the site and its administrator, by the page that a new WordPress shows. */
export async function install(page: Page, home: string): Promise<void> {
  await page.goto(`${home}/wp-admin/install.php?step=1`);
  await page.fill('#weblog_title', 'A blog');
  await page.fill('#user_login', 'admin');
  await page.fill('#admin_email', 'admin@example.org');
  await page.fill('#pass1', password);
  await page.click('#submit');
  await expect(page.getByRole('heading', { name: 'Success!' })).toBeVisible();
}

/** A person who has logged in, in a page of his own. */
export class Author {
  readonly #page: Page;
  readonly #home: string;
  #nonce = '';

  constructor(page: Page, home: string) {
    this.#page = page;
    this.#home = home;
  }

  async logIn(name: string): Promise<void> {
    await this.#page.goto(`${this.#home}/wp-login.php`);
    await this.#page.fill('#user_login', name);
    await this.#page.fill('#user_pass', password);
    await this.#page.click('#wp-submit');
    await this.#page.waitForURL(/wp-admin/);
    const answer = await this.#page.request.get(
      `${this.#home}/wp-admin/admin-ajax.php?action=rest-nonce`,
    );
    this.#nonce = await answer.text();
  }

  /** Makes an author: one who writes posts, without the right `unfiltered_html`. */
  async inviteAuthor(name: string): Promise<void> {
    await this.#ask('users', {
      username: name,
      email: `${name}@example.org`,
      password,
      roles: ['author'],
    });
  }

  /** Publishes a post. What was kept of its text, and where it stands. */
  async publish(content: string): Promise<{ readonly kept: string; readonly link: string }> {
    const post = (await this.#ask('posts', { title: 'A post', content, status: 'publish' })) as {
      readonly content: { readonly raw: string };
      readonly link: string;
    };
    return { kept: post.content.raw, link: post.link };
  }

  /** The version that WordPress says it is. */
  async version(): Promise<string> {
    await this.#page.goto(`${this.#home}/wp-admin/about.php`);
    const said = await this.#page.locator('#footer-upgrade').textContent();
    return /[\d.]+/.exec(said ?? '')?.[0] ?? 'of an unknown version';
  }

  async #ask(what: string, data: object): Promise<unknown> {
    const answer = await this.#page.request.post(
      `${this.#home}/?rest_route=/wp/v2/${what}&context=edit`,
      { data, headers: { 'X-WP-Nonce': this.#nonce } },
    );
    expect(answer.status(), await answer.text()).toBe(201);
    return answer.json();
  }
}
