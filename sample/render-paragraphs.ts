/** Text safe inside XML and HTML, attributes included. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A photo line of a story file, `![caption](credit)`, or null for a paragraph of text. */
export function parsePhoto(paragraph: string): { caption: string; credit: string } | null {
  const [, caption, credit] = /^!\[(.+)\]\((.+)\)$/.exec(paragraph) ?? []
  return caption !== undefined && credit !== undefined ? { caption, credit } : null
}

/** One paragraph as HTML: a photo with caption and credit, a sub-heading (`#### `) or text. */
export function renderParagraph(paragraph: string, imageUrl: string): string {
  const photo = parsePhoto(paragraph)
  if (photo) {
    const { caption, credit } = photo
    return `<figure><img src="${imageUrl}" alt="${escapeMarkup(caption)}"><figcaption>${escapeMarkup(caption)} <span class="credit">${escapeMarkup(credit)}</span></figcaption></figure>`
  }
  if (paragraph.startsWith('#### ')) return `<h2>${escapeMarkup(paragraph.slice(5))}</h2>`
  return `<p>${escapeMarkup(paragraph)}</p>`
}
