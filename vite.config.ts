// The browser's share: one script, one style sheet, the letters. The server reads the manifest.
import { defineConfig } from 'vite'

export default defineConfig({
  base: '/assets/',
  publicDir: 'client/public',
  build: {
    outDir: 'dist/client',
    assetsDir: '.',
    manifest: true,
    emptyOutDir: true,
    // Letters stay files: the security policy has no `data:` for fonts, and each page loads only the slices it needs.
    assetsInlineLimit: 0,
    target: 'es2022',
    // What is loaded later is one file; hints for it would be scripts without the policy's nonce.
    modulePreload: false,
    rolldownOptions: {
      input: { main: 'client/main.ts', worker: 'client/worker.ts' },
      // The service worker is known to browsers by its address.
      output: { entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : '[name]-[hash].js') },
    },
  },
})
