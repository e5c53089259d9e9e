/** What campaigns and sites append to an address to know who came. */
const trackers = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_hsenc|_hsmi|ref_src|ref_url)$/i

/** Addresses that lead somewhere for every reader, without trackers; other links leave only their words. */
export function cleanLinks(page: Document): void {
  for (const link of [...page.querySelectorAll('a')]) {
    const href = cleanAddress(link.getAttribute('href') ?? '')
    if (!href || !link.textContent?.trim()) {
      link.replaceWith(...link.childNodes)
      continue
    }
    link.setAttribute('href', href)
    link.removeAttribute('title')
  }
}

export function cleanAddress(href: string): string | null {
  let address: URL
  try {
    address = new URL(href.trim())
  } catch (problem) {
    // One that counts from the page it stood on leads nowhere from here.
    if (problem instanceof TypeError) return null
    throw problem
  }
  if (address.hostname.endsWith('google.com') && address.pathname === '/url') {
    const behind = address.searchParams.get('q') ?? address.searchParams.get('url')
    if (behind) return cleanAddress(behind)
  }
  if (!['http:', 'https:', 'mailto:'].includes(address.protocol)) return null
  const names = [...new Set(address.searchParams.keys())].filter(name => trackers.test(name))
  if (!names.length) return href.trim()
  for (const name of names) address.searchParams.delete(name)
  return address.href
}
