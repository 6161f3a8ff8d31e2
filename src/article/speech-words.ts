/** The words by which one language reports what somebody said. Lists hold word forms as printed. */
export interface SpeechWords {
  readonly claim: readonly string[]
  readonly denial: readonly string[]
  /** Those of them that deny only before a word of `deniable`: one also rejects offers and appeals. */
  readonly weakDenial: readonly string[]
  /** Beginnings of what can be denied: "claims", "allegations", "report". */
  readonly deniable: readonly string[]
  readonly opinion: readonly string[]
  readonly forecast: readonly string[]
  /** Verbs and nouns alike ("claims", "called"): they report only before a quotation or `that`. */
  readonly quoteOnly: readonly string[]
  /** Not answering is no denial (EDITORIAL rule 3). */
  readonly noComment: readonly string[]
  /** Pattern source of a refusal whose speaker stands inside it; the group is the speaker. */
  readonly refusalAround?: string
  /** Pattern source of a refusal in the speaker's own words: "I will not give details". */
  readonly refusal?: string
  /** Pattern source; the group is where the speaker speaks from, told outside the name. */
  readonly speakingFrom?: string
  /** What somebody else says to deny it: "is false". */
  readonly untrue: readonly string[]
  readonly future: readonly string[]
  /** "that": the speaker ends before it. */
  readonly that: readonly string[]
  /** "according to": the speaker follows. */
  readonly according: readonly string[]
  /** German "zufolge": the speaker stands before. */
  readonly accordingAfter: readonly string[]
  /** "reportedly": nobody is named. */
  readonly hearsay: readonly string[]
  /** Words between speaker and verb. */
  readonly fillers: readonly string[]
  /** Forms of "to be" that turn the verb into a passive. */
  readonly passive: readonly string[]
  readonly pronouns: readonly string[]
  /** Pattern source of a verb with its pronoun after it ("a-t-il dit"); the group is the pronoun. */
  readonly invertedPronoun?: string
  readonly articles: readonly string[]
  /** Pattern source of a name after `according`, where no mark ends it. */
  readonly nameEnd?: string
  /** First words of a speaker who is not identified: "a", "several", "witnesses". */
  readonly indefinite: readonly string[]
  /** People without a name, as nouns that stand without an article. */
  readonly anonymous: readonly string[]
  /** Offices and bodies that stand without an article ("police"). */
  readonly offices: readonly string[]
  /** First words of an apposition or a relative clause. */
  readonly appositive: readonly string[]
  /** First words of an adverbial: no speaker begins so. */
  readonly adverbial: readonly string[]
  /** Words that open a clause of their own before the speaker. */
  readonly clause: readonly string[]
  /** Verbs that show a piece to be a clause, not a name. */
  readonly finite: readonly string[]
  /** Words after which an inverted speaker has ended. */
  readonly stops: readonly string[]
  /** Pattern sources; the first group is the medium as printed. */
  readonly media: readonly string[]
  /** Pattern sources; the whole match, within the speaker, is the vantage. */
  readonly vantage: readonly string[]
  readonly firstPerson: readonly string[]
  /** Where the speaker may follow its verb without a quotation before it. */
  readonly inverts: 'never' | 'often' | 'always'
}
