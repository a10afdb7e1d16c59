import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** Nothing from elsewhere and no code in the page. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "media-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Only in the build: the development server needs code in the page to replace modules. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
  ],
}

/**
 * The confidence screen with all it needs, in one file: it must be there first, and the console needs nearly all of it
 * too. Naming where it begins is enough: what that imports comes along.
 */
const everyScreen = /\/src\/app\/(main|showConfidence)\./
/** What opens the archive, which must not wait for the console's code: the archive answers while that is on its way. */
const opening = /\/src\/app\/opening\./
/** The console's first view in one file, whatever what it fetches later shares with it. */
const firstView = /\/src\/app\/showConsole\./

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy],
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'rostrum', test: everyScreen, priority: 3 },
            { name: 'opening', test: opening, priority: 2 },
            { name: 'console', test: firstView, priority: 1 },
          ],
        },
      },
      checks: { bundlerTimings: false },
    },
  },
  worker: { format: 'es' },
  preview: { host: '127.0.0.1', port: 4400, strictPort: true },
  test: {
    // Properties try hundreds of sessions; a busy machine must not fail them.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts', 'lint/*.test.js'],
          // The build for browsers does not run under Node.
          alias: [{ find: /^pdfjs-dist$/, replacement: 'pdfjs-dist/legacy/build/pdf.mjs' }],
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'happy-dom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/ui/patience.testing.ts'],
        },
      },
    ],
  },
})
