import { parseHTML } from 'linkedom'

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
  readonly children: ArrayLike<PageElement> & Iterable<PageElement>
  getAttribute(name: string): string | null
  querySelectorAll(selector: string): Iterable<PageElement>
  querySelector(selector: string): PageElement | null
  remove(): void
}

/** A parsed page. */
export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null
}

/** Parses a page; never throws, however broken the mark-up. Scripts are not run. */
export function parsePage(html: string): PageDocument {
  const page: { readonly document: PageDocument } = parseHTML(html)
  return page.document
}

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1
}
