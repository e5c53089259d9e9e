// Bundles the browser code: `node build.mjs FOLDER` writes editor.js and its chunks there.
import { build } from 'esbuild'

const outdir = process.argv[2]
if (!outdir) throw new Error('usage: node build.mjs FOLDER')

await build({
  entryPoints: ['src/editor.ts', 'src/page.ts', 'src/review.ts', 'src/passages.ts'],
  outdir,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  logLevel: 'warning',
})
