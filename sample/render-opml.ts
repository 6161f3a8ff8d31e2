import { publisherHome, type SampleDesk, type SamplePublisher } from './newsroom.ts'
import { escapeMarkup } from './render-paragraphs.ts'

const extension = { rss: 'xml', rdf: 'rdf', atom: 'atom', json: 'json' } as const

/** Where a publisher's feed of one desk is served. */
export function feedPath(publisher: SamplePublisher, desk: SampleDesk): string {
  return `/${publisher.id}/${desk}.${extension[publisher.format]}`
}

/** Where the list says it is: a moved publisher's addresses are its old ones. */
export function listedPath(publisher: SamplePublisher, desk: SampleDesk): string {
  return publisher.moved ? `/${publisher.id}/rss/${desk}.php` : feedPath(publisher, desk)
}

/** The list of all feeds, by desk. */
export function renderOpml(publishers: readonly SamplePublisher[], baseUrl: string): string {
  const desks = [...new Set(publishers.flatMap((publisher) => publisher.desks))]
  const groups = desks.map((desk) => {
    const feeds = publishers
      .filter((publisher) => publisher.desks.includes(desk))
      .map((publisher) => renderOutline(publisher, desk, baseUrl))
    return `<outline text="${desk}">\n${feeds.join('\n')}\n</outline>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0"><head><title>The sample newsroom (all of it invented)</title></head>
<body>
${groups.join('\n')}
</body></opml>
`
}

function renderOutline(publisher: SamplePublisher, desk: SampleDesk, baseUrl: string): string {
  const name = escapeMarkup(publisher.name)
  return `<outline type="rss" text="${name}" title="${name}" category="${desk}" language="${publisher.language}" htmlUrl="${publisherHome(publisher)}" xmlUrl="${baseUrl}${listedPath(publisher, desk)}"/>`
}
