import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../Plumbline.Web/wwwroot/css/tokens.css', import.meta.url), 'utf8')
const dark = css.slice(css.indexOf('[data-theme="dark"]'))

function colour(name: string, theme: string): string {
  const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(theme)?.[1]
  if (!found) throw new Error(`no --${name}`)
  return found
}

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map(at => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

describe.each([['light', css], ['dark', dark]])('colours of people, %s', (_name, theme) => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7])('number %i is readable as text, on paper and under its name', index => {
    const peer = colour(`peer-${index}`, theme)
    expect(contrast(peer, colour('paper', theme))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(peer, colour('on-peer', theme))).toBeGreaterThanOrEqual(4.5)
  })
})
