// Builds the pages that patients open, into dist/web, and the kernel that measures photos.
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { buildKernel } from './src/photo/kernel/build-kernel.ts';
import { precompressAssets } from './src/web/precompress-assets.ts';

const pages = join(import.meta.dirname, 'src/web/pages');

export default defineConfig({
  root: pages,
  base: '/',
  publicDir: false,
  plugins: [
    {
      name: 'photo-kernel',
      closeBundle: () => buildKernel(join(import.meta.dirname, 'dist/photo-kernel.wasm')),
    },
    {
      name: 'precompressed-assets',
      writeBundle: ({ dir = pages }) => precompressAssets(join(dir, 'assets')),
    },
  ],
  build: {
    outDir: join(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    // Old telephones are common among those who write to us.
    target: ['chrome87', 'safari14', 'firefox85'],
    // A data: address would need a wider content policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Mantine marks its files for servers that render pages; ours does not.
      checks: { moduleLevelDirective: false },
      input: {
        chat: join(pages, 'chat/index.html'),
        upload: join(pages, 'upload/index.html'),
        console: join(pages, 'console/index.html'),
      },
    },
  },
});
