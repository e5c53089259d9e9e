/** The one thing of Node that tests need; its whole types are not worth a package. */
declare module 'node:fs' {
  export function readFileSync(file: URL, encoding: 'utf8'): string
}
