interface Node<T> {
  /** By UTF-16 unit. */
  readonly children: Map<number, Node<T>>
  values: readonly T[]
}

/** Values by the beginning of a word: a trie. */
export class PrefixIndex<T> {
  readonly #root: Node<T> = createNode()

  add(start: string, value: T): void {
    let node = this.#root
    for (let i = 0; i < start.length; i++) {
      const unit = start.charCodeAt(i)
      const child = node.children.get(unit) ?? createNode<T>()
      node.children.set(unit, child)
      node = child
    }
    node.values = [...node.values, value]
  }

  remove(start: string, value: T): void {
    removeFrom(this.#root, start, 0, value)
  }

  /** Appends to `found` the values of all prefixes of a word. */
  collect(word: string, found: T[]): void {
    let node: Node<T> | undefined = this.#root
    for (let i = 0; i < word.length; i++) {
      node = node.children.get(word.charCodeAt(i))
      if (node === undefined) return
      for (const value of node.values) found.push(value)
    }
  }
}

/** Leaves no node that leads to nothing. */
function removeFrom<T>(node: Node<T>, start: string, at: number, value: T): void {
  if (at === start.length) {
    node.values = node.values.filter((other) => other !== value)
    return
  }
  const unit = start.charCodeAt(at)
  const child = node.children.get(unit)
  if (child === undefined) return
  removeFrom(child, start, at + 1, value)
  if (child.values.length === 0 && child.children.size === 0) node.children.delete(unit)
}

function createNode<T>(): Node<T> {
  return { children: new Map(), values: [] }
}
