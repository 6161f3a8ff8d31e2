import { assumeShare } from './assume-share.ts'
import type { ShareOf } from './choose-anchors.ts'
import { compileQuery } from './compile-query.ts'
import type { Condition } from './condition.ts'
import { type Form, FormTable } from './form-table.ts'
import { listLanguages } from './list-languages.ts'
import { Postings } from './postings.ts'
import { PrefixIndex } from './prefix-index.ts'
import { publisherStems } from './publisher-stems.ts'
import type { Query } from './query.ts'
import { queryOf } from './query-of.ts'
import { StemNumbers } from './stem-numbers.ts'
import { StemPostings } from './stem-postings.ts'
import type { Aliases, Topic } from './topic.ts'
import type { TopicDocument } from './topic-document.ts'

/**
 * All followed topics, asked which of them an article speaks of. A topic stands under the rarest
 * stem it cannot do without, so an article is tested against few of them, however many there are.
 */
export class TopicIndex {
  readonly #aliases: Aliases
  /** Topics that need no words: desks and stories. */
  readonly #plain = new Map<number, Topic>()
  /** By topic, its forms: most have one, and 200,000 lists would cost memory. */
  readonly #worded = new Map<number, readonly number[] | number>()
  readonly #numbers = new StemNumbers()
  readonly #forms = new FormTable(this.#numbers)
  readonly #byStem = new StemPostings(this.#numbers)
  readonly #byStart = new PrefixIndex<number>()
  readonly #byDesk = new Postings<string, number>()
  readonly #byStory = new Postings<number, number>()
  /** Topics in every language there is: they get a form when the first document in one comes. */
  readonly #unlimited = new Map<number, Query>()
  readonly #met = new Set<string>()

  constructor(aliases: Aliases) {
    this.#aliases = aliases
  }

  /** Topics held. */
  get size(): number {
    return this.#plain.size + this.#worded.size
  }

  /** A topic known by this id is replaced. `languages` as in TopicSetting. */
  add(topicId: number, topic: Topic, languages: readonly string[]): void {
    this.remove(topicId)
    if (topic.kind === 'desk') this.#byDesk.add(topic.desk, topicId)
    if (topic.kind === 'story') this.#byStory.add(topic.storyId, topicId)
    const query = queryOf(topic)
    if (query === null) {
      this.#plain.set(topicId, topic)
      return
    }
    const wanted = listLanguages(query, languages)
    if (wanted.length === 0) this.#unlimited.set(topicId, query)
    const spoken = wanted.length === 0 ? [...this.#met] : wanted
    this.#setForms(topicId, this.#addForms(topicId, query, spoken))
  }

  remove(topicId: number): void {
    const topic = this.#plain.get(topicId)
    if (topic?.kind === 'desk') this.#byDesk.remove(topic.desk, topicId)
    if (topic?.kind === 'story') this.#byStory.remove(topic.storyId, topicId)
    this.#plain.delete(topicId)
    for (const form of this.#formsOf(topicId)) this.#removeForm(form)
    this.#worded.delete(topicId)
    this.#unlimited.delete(topicId)
  }

  /** Ids of the topics a document speaks of, each once, in no order. */
  match(document: TopicDocument): readonly number[] {
    if (this.size === 0) return []
    this.#meetLanguage(document.language)
    const matched: number[] = []
    for (const desk of new Set(document.desks)) this.#byDesk.collect(desk, matched)
    for (const storyId of new Set(document.storyIds)) this.#byStory.collect(storyId, matched)
    const publisher = publisherStems(document)
    const candidates: number[] = []
    this.#byStem.collect(this.#numbers.read(document, publisher), candidates)
    for (const stems of [document.titleStems, document.textStems, publisher])
      for (const stem of stems) this.#byStart.collect(stem, candidates)
    this.#forms.choose(candidates, document, matched)
    return matched
  }

  #meetLanguage(language: string): void {
    if (this.#met.has(language)) return
    this.#met.add(language)
    for (const [topicId, query] of this.#unlimited) {
      const added = this.#addForms(topicId, query, [language])
      this.#setForms(topicId, [...this.#formsOf(topicId), ...added])
    }
  }

  #formsOf(topicId: number): readonly number[] {
    const forms = this.#worded.get(topicId) ?? []
    return typeof forms === 'number' ? [forms] : forms
  }

  #setForms(topicId: number, forms: readonly number[]): void {
    const [first] = forms
    this.#worded.set(topicId, first === undefined || forms.length > 1 ? forms : first)
  }

  /** One form for all languages in which the topic asks the same. */
  #addForms(topicId: number, query: Query, languages: readonly string[]): readonly number[] {
    const byText = new Map<string, { condition: Condition; languages: string[] }>()
    for (const language of languages) {
      const condition = compileQuery(query, language, this.#aliases)
      const text = languages.length === 1 ? '' : JSON.stringify(condition)
      const same = byText.get(text)
      if (same === undefined) byText.set(text, { condition, languages: [language] })
      else same.languages.push(language)
    }
    return [...byText.values()].map((form) => this.#addForm({ topicId, ...form }))
  }

  #addForm(given: Form): number {
    const form = this.#forms.add(given, this.#shareIn(given.languages[0] ?? 'und'))
    this.#byStem.add(this.#forms.stemsOf(form), form)
    for (const start of this.#forms.startsOf(form)) this.#byStart.add(start, form)
    return form
  }

  #removeForm(form: number): void {
    this.#byStem.remove(this.#forms.stemsOf(form), form)
    for (const start of this.#forms.startsOf(form)) this.#byStart.remove(start, form)
    this.#forms.remove(form)
  }

  /** Among anchors that look alike, the one with the fewest topics: what many follow, many write of. */
  #shareIn(language: string): ShareOf {
    return (anchor) => {
      const crowd = anchor.kind === 'stem' ? this.#byStem.count(anchor.text) : 0
      return assumeShare(anchor, language) + crowd / 1e9
    }
  }
}
