import { assumeShare } from './assume-share.ts'
import { type Anchor, chooseAnchors } from './choose-anchors.ts'
import { compileQuery } from './compile-query.ts'
import type { Condition } from './condition.ts'
import { viewOf } from './document-view.ts'
import { holdsIn } from './holds-in.ts'
import { listLanguages } from './list-languages.ts'
import { Postings } from './postings.ts'
import { PrefixIndex } from './prefix-index.ts'
import type { Query } from './query.ts'
import { queryOf } from './query-of.ts'
import type { Aliases, Topic } from './topic.ts'
import type { TopicDocument } from './topic-document.ts'

/** A topic in the languages in which it asks the same. */
interface Form {
  readonly topicId: number
  readonly languages: readonly string[]
  readonly condition: Condition
  readonly anchors: readonly Anchor[]
}

/**
 * All followed topics, asked which of them an article speaks of. A topic stands under the rarest
 * stem it cannot do without, so an article is tested against few of them, however many there are.
 */
export class TopicIndex {
  readonly #aliases: Aliases
  readonly #topics = new Map<number, Topic | readonly Form[]>()
  readonly #byStem = new Postings<string, Form>()
  readonly #byStart = new PrefixIndex<Form>()
  readonly #byPublisher = new Postings<string, Form>()
  readonly #byDesk = new Postings<string, number>()
  readonly #byStory = new Postings<number, number>()
  /** Topics in every language there is: they get a form when the first document in one comes. */
  readonly #unlimited = new Map<number, Query>()
  readonly #met = new Set<string>()
  /** Lists of languages are few, topics many. */
  readonly #lists = new Map<string, readonly string[]>()

  constructor(aliases: Aliases) {
    this.#aliases = aliases
  }

  /** Topics held. */
  get size(): number {
    return this.#topics.size
  }

  /** A topic known by this id is replaced. `languages` as in TopicSetting. */
  add(topicId: number, topic: Topic, languages: readonly string[]): void {
    this.remove(topicId)
    if (topic.kind === 'desk') this.#byDesk.add(topic.desk, topicId)
    if (topic.kind === 'story') this.#byStory.add(topic.storyId, topicId)
    const query = queryOf(topic)
    if (query === null) {
      this.#topics.set(topicId, topic)
      return
    }
    const wanted = listLanguages(query, languages)
    if (wanted.length === 0) this.#unlimited.set(topicId, query)
    const spoken = wanted.length === 0 ? [...this.#met] : wanted
    this.#topics.set(topicId, this.#addForms(topicId, query, spoken))
  }

  remove(topicId: number): void {
    const held = this.#topics.get(topicId)
    if (held === undefined) return
    this.#topics.delete(topicId)
    this.#unlimited.delete(topicId)
    if (!('kind' in held)) {
      for (const form of held) this.#removeForm(form)
      return
    }
    if (held.kind === 'desk') this.#byDesk.remove(held.desk, topicId)
    if (held.kind === 'story') this.#byStory.remove(held.storyId, topicId)
  }

  /** Ids of the topics a document speaks of, each once, in no order. */
  match(document: TopicDocument): readonly number[] {
    if (this.#topics.size === 0) return []
    this.#meetLanguage(document.language)
    const matched = new Set<number>()
    for (const desk of document.desks) this.#byDesk.collect(desk, matched)
    for (const storyId of document.storyIds) this.#byStory.collect(storyId, matched)
    const view = viewOf(document)
    for (const { topicId, languages, condition } of this.#candidates(document))
      if (languages.includes(document.language) && holdsIn(condition, view)) matched.add(topicId)
    return [...matched]
  }

  #candidates(document: TopicDocument): ReadonlySet<Form> {
    const found = new Set<Form>()
    const view = viewOf(document)
    for (const stem of view.vocabulary) {
      this.#byStem.collect(stem, found)
      this.#byStart.collect(stem, found)
    }
    const { id, words } = view.publisher
    this.#byPublisher.collect(id, found)
    for (const word of words) this.#byPublisher.collect(word, found)
    return found
  }

  #meetLanguage(language: string): void {
    if (this.#met.has(language)) return
    this.#met.add(language)
    for (const [topicId, query] of this.#unlimited) {
      const held = this.#topics.get(topicId)
      if (held === undefined || 'kind' in held) continue
      this.#topics.set(topicId, [...held, ...this.#addForms(topicId, query, [language])])
    }
  }

  #addForms(topicId: number, query: Query, languages: readonly string[]): readonly Form[] {
    const byText = new Map<string, { condition: Condition; languages: string[] }>()
    for (const language of languages) {
      const condition = compileQuery(query, language, this.#aliases)
      const text = languages.length === 1 ? '' : JSON.stringify(condition)
      const same = byText.get(text)
      if (same === undefined) byText.set(text, { condition, languages: [language] })
      else same.languages.push(language)
    }
    return [...byText.values()].map((form) => this.#addForm(topicId, form))
  }

  #addForm(topicId: number, given: Pick<Form, 'condition' | 'languages'>): Form {
    const { condition, languages } = given
    const shareOf = (anchor: Anchor): number => this.#shareOf(anchor, languages[0] ?? 'und')
    const form = {
      topicId,
      languages: this.#shareList(languages),
      condition,
      anchors: chooseAnchors(condition, shareOf) ?? [],
    }
    for (const { kind, text } of form.anchors) {
      if (kind === 'stem') this.#byStem.add(text, form)
      else if (kind === 'start') this.#byStart.add(text, form)
      else this.#byPublisher.add(text, form)
    }
    return form
  }

  #removeForm(form: Form): void {
    for (const { kind, text } of form.anchors) {
      if (kind === 'stem') this.#byStem.remove(text, form)
      else if (kind === 'start') this.#byStart.remove(text, form)
      else this.#byPublisher.remove(text, form)
    }
  }
  /** Among anchors that look alike, the one with the fewest topics: what many follow, many write of. */
  #shareOf(anchor: Anchor, language: string): number {
    const crowd = anchor.kind === 'stem' ? this.#byStem.count(anchor.text) : 0
    return assumeShare(anchor, language) + crowd / 1e9
  }

  #shareList(languages: readonly string[]): readonly string[] {
    const text = languages.join()
    const known = this.#lists.get(text) ?? languages
    this.#lists.set(text, known)
    return known
  }
}
