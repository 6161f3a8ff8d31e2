import { DOMParser } from 'linkedom'

/** As much of the DOM as reading a page needs. */
export interface PageNode {
  /** 1 an element, 3 text. */
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly textContent: string | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
}

/** An element of a parsed page. */
export interface PageElement extends PageNode {
  readonly localName: string
  readonly className: string
  readonly id: string
  readonly parentElement: PageElement | null
  readonly firstElementChild: PageElement | null
  readonly nextElementSibling: PageElement | null
  readonly children: ArrayLike<PageElement> & Iterable<PageElement>
  getAttribute(name: string): string | null
  querySelectorAll(selector: string): Iterable<PageElement>
  querySelector(selector: string): PageElement | null
  remove(): void
}

/** A parsed page. */
export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null
  readonly body: PageElement | null
}

/** Parses a page; never throws, however broken the mark-up. Scripts are not run. */
export function parsePage(html: string): PageDocument {
  // Without its outer tags linkedom would make the first element the whole document.
  const whole = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`
  const page: unknown = new DOMParser().parseFromString(whole, 'text/html')
  if (!isDocument(page)) throw new TypeError('linkedom gave no document')
  return page
}

// The library is typed by the browser's DOM types, which a program without a browser does not load.
function isDocument(page: unknown): page is PageDocument {
  return typeof page === 'object' && page !== null && 'documentElement' in page
}

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1
}

/** Browsers stop nesting at 512; what goes deeper was made to exhaust whoever reads it. */
const MAX_NESTING = 512

/** Whether a page is nested deeper than any browser would show. Walks without recursion. */
export function isNestedTooDeep(page: PageDocument): boolean {
  const root = page.documentElement
  let element: PageElement | null = root
  let depth = 0
  while (element !== null) {
    const child: PageElement | null = element.firstElementChild
    if (child !== null) {
      element = child
      if (++depth > MAX_NESTING) return true
      continue
    }
    while (element !== null && element !== root && element.nextElementSibling === null) {
      element = element.parentElement
      depth--
    }
    element = element === null || element === root ? null : element.nextElementSibling
  }
  return false
}
