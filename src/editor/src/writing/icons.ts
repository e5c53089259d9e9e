// Drawn in the colour of the text, on a grid of 16.
const paths: Record<string, string> = {
  bold: 'M5 3h4a2.5 2.5 0 0 1 0 5H5zm0 5h4.5a2.5 2.5 0 0 1 0 5H5z',
  italic: 'M7 3h5M4 13h5M9.5 3l-3 10',
  bullet: 'M6.5 4H14M6.5 8H14M6.5 12H14M2.5 4h.5M2.5 8h.5M2.5 12h.5',
  number: 'M7 4h7M7 8h7M7 12h7M2.5 3l1-.5v4M2 10.2c.6-1 2.2-.7 2 .4-.1.8-1.9 1.7-2 2.9h2.2',
  quote: 'M3 4v8M6 5h8M6 8h8M6 11h5',
  link: 'M7 9a2.5 2.5 0 0 0 3.6 0l2.3-2.3a2.5 2.5 0 0 0-3.6-3.6L8.2 4.2M9 7a2.5 2.5 0 0 0-3.6 0L3.1 9.3a2.5 2.5 0 0 0 3.6 3.6l1.1-1.1',
  table: 'M2.5 3.5h11v9h-11zM2.5 6.5h11M8 3.5v9',
  footnote: 'M2.5 5h5M2.5 8.5h8M2.5 12h8M12 6.5V2.5l-1.5 1',
  cite: 'M3.5 2.5h7a1.5 1.5 0 0 1 1.5 1.5v9.5H5a1.5 1.5 0 0 1-1.5-1.5zM3.5 12A1.5 1.5 0 0 1 5 10.5h7M6 5h3.5',
  undo: 'M3 6.5h7a3 3 0 0 1 0 6H7M3 6.5l3-3M3 6.5l3 3',
  redo: 'M13 6.5H6a3 3 0 0 0 0 6h3M13 6.5l-3-3M13 6.5l-3 3',
  find: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3l3.4 3.4',
  keys: 'M2 4.5h12v7H2zM4.5 7h.5M7 7h.5M9.5 7h.5M11.5 7h.5M5 9.5h6',
}

export function icon(id: string): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  for (const [name, value] of Object.entries({ viewBox: '0 0 16 16', width: '16', height: '16', 'aria-hidden': 'true', focusable: 'false' })) svg.setAttribute(name, value)
  const path = document.createElementNS(space, 'path')
  const look = { d: paths[id] ?? '', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
  for (const [name, value] of Object.entries(look)) path.setAttribute(name, value)
  svg.append(path)
  return svg
}
