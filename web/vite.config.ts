import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import type { UserConfig } from 'vite';
import { embedFiles } from './build/embed_plugin.ts';
import { readSiteAddress } from './build/site_address.ts';
import { sitePages } from './build/site_plugin.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const top = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig(async (): Promise<UserConfig> => {
  const address = readSiteAddress(process.env['SITE_URL']);
  const { plugin, inputs, files } = await sitePages(top, root, address);
  return {
    root,
    base: './',
    appType: 'mpa',
    plugins: [plugin, embedFiles(root, files)],
    worker: { format: 'es' },
    server: { fs: { allow: [top] } },
    build: {
      target: 'es2022',
      rollupOptions: { input: [...inputs] },
    },
  };
});
