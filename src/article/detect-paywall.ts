import type { PageDocument } from './page-dom.ts'
import type { PageMetadata } from './read-metadata.ts'

/** Containers publishers put over text that is not for all to read. */
const WALLS =
  '[class*="paywall" i], [id*="paywall" i], [class*="regwall" i], [class*="subscriber-only" i], [class*="piano-offer" i], [data-paywall]'
const WALL_WORDS =
  /subscribe(?:rs?)? (?:to|now to|only to) (?:continue|read|unlock)|(?:this|the full) (?:article|story|content) is (?:only |exclusively )?(?:for|available to) (?:our )?(?:paid |premium )?(?:subscribers|members)|to (?:continue|keep) reading,? (?:please )?(?:subscribe|log in|sign in|register)|you(?:'|’)?ve reached your (?:limit|free)|weiterlesen mit|(?:diesen|dieser) artikel (?:ist|lesen) .{0,30}(?:abonnent|abo\b)|(?:cet article|la suite) est réservée? aux abonnés|il vous reste .{0,12}% de cet article|(?:contenido|artículo) (?:exclusivo )?(?:para|solo para) suscriptores|contenuto riservato agli abbonati|(?:conteúdo|artigo) exclusivo para assinantes|הכתבה למנויים|כתבה למנויים בלבד|להמשך קריאה .{0,20}(?:מנוי|הירשמו|התחברו)|للمشتركين فقط|только для подписчиков|tylko dla subskrybentów|会員限定|訂閱後|구독자 전용/iu

/** Below this a page with a wall shows an opening, not its article. */
const WHOLE_ARTICLE_CHARS = 2500

/**
 * Whether a page keeps its text for those who pay. What the publisher states in structured data
 * (isAccessibleForFree) or a content tier counts; else a wall's own words beside a short text.
 * Call before the page is cleaned.
 */
export function detectPaywall(
  page: PageDocument,
  metadata: Pick<PageMetadata, 'isFree'>,
  textLength: number,
): boolean {
  if (metadata.isFree !== null) return !metadata.isFree
  if (textLength >= WHOLE_ARTICLE_CHARS) return false
  return hasWall(page)
}

function hasWall(page: PageDocument): boolean {
  const body = page.body
  if (body === null) return false
  for (const wall of body.querySelectorAll(WALLS)) {
    const text = wall.textContent ?? ''
    if (
      wall.localName !== 'script' &&
      text.length > 20 &&
      /subscri|abo|abonn|suscri|assin|מנוי|اشتر|подпис|member|log ?in|sign ?in|購読|订阅|구독/iu.test(
        text,
      )
    )
      return true
  }
  return WALL_WORDS.test(visibleText(body))
}

function visibleText(body: { readonly textContent: string | null }): string {
  return (body.textContent ?? '').slice(0, 400_000)
}
