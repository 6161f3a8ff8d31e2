const HEAD = 32_000

/**
 * Renames the elements that feeds use and the parser does not know: RSS whose own elements carry a
 * `prefix` (`<r:item>`), `dc:author` for `dc:creator`, and the iTunes category of an item.
 */
export function mendRssNames(text: string, prefix: string | null): string {
  let mended = text
  // A feed that uses a name uses it early; looking further would cost every other feed time.
  const head = text.slice(0, HEAD)
  if (prefix !== null) {
    mended = mended.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</')
  }
  if (head.includes('<dc:author')) {
    mended = mended
      .replaceAll('<dc:author', '<dc:creator')
      .replaceAll('</dc:author', '</dc:creator')
  }
  if (head.includes('<itunes:category')) {
    mended = mended
      .replace(
        /<itunes:category\s[^<>]*?text=["']([^"'<>]*)["'][^<>]*>/g,
        '<category>$1</category>',
      )
      .replaceAll('</itunes:category>', '')
  }
  return mended
}
