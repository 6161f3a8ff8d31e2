import { listTitleNames, type TitleName } from './list-title-names.ts'

/** A story as trends see it. */
export interface TitledStory {
  /** A primary tag. */
  readonly language: string
  /** Its reports' titles. */
  readonly titles: readonly string[]
}

/** A name that far more stories speak of today than in the days before. */
export interface TrendingName {
  /** As the reports write it. */
  readonly words: string
  /** Today's stories that speak of it. */
  readonly stories: number
}

/** Resolves when others have had their turn. */
export type Pause = () => Promise<unknown>

const noPause: Pause = () => Promise.resolve()
/** Titles read without a pause. */
const READ_AT_ONCE = 25

/** Fewer stories are no trend. */
const FEWEST_STORIES = 3
/** G² beyond which chance explains a difference in fewer than one of a hundred cases (χ², one degree). */
const SIGNIFICANT = 6.63
/** Today's share of stories beside that of the days before, at least. */
const RISE = 2
/** A longer name stands for the shorter one within it when so much of the shorter one's stories have it. */
const SHARE_OF_SHORTER = 0.6

/**
 * What is trending, most stories first. A name's share of today's stories is compared with its share
 * of the stories `before` by the log-likelihood ratio, which holds for small counts (Dunning, "Accurate
 * Methods for the Statistics of Surprise and Coincidence", 1993). Without stories before, nothing trends. A thousand
 * titles take a tenth of a second: `pause` lets others have their turn meanwhile.
 */
export async function findTrending(
  today: readonly TitledStory[],
  before: readonly TitledStory[],
  limit: number,
  pause: Pause = noPause,
): Promise<readonly TrendingName[]> {
  const counted = [...(await countNames(today, pause)).values()].filter(
    ({ stories, named, unnamed }) => stories >= FEWEST_STORIES && unnamed <= named,
  )
  const wanted = new Set(counted.map(({ id }) => id))
  const past = await countStories(before, wanted, pause)
  const rising = counted.filter(({ id, stories }) => {
    const earlier = past.get(id) ?? 0
    const rises = stories * before.length >= RISE * earlier * today.length
    return rises && logLikelihood(stories, today.length, earlier, before.length) >= SIGNIFICANT
  })
  return dropOverlaps(rising)
    .sort((a, b) => b.stories - a.stories || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map((name) => ({ words: chooseForm(name.forms), stories: name.stories }))
}

interface CountedName {
  readonly id: string
  readonly language: string
  readonly key: string
  stories: number
  /** Stories whose capitals say that it is a name, and that it is none. */
  named: number
  unnamed: number
  readonly forms: Map<string, number>
}

async function countNames(
  stories: readonly TitledStory[],
  pause: Pause,
): Promise<ReadonlyMap<string, CountedName>> {
  const names = new Map<string, CountedName>()
  for (const [i, story] of stories.entries()) {
    if (i % READ_AT_ONCE === 0) await pause()
    for (const [id, told] of namesOf(story)) {
      const [{ key }] = told
      const name = names.get(id) ?? startCount(id, key, story.language)
      names.set(id, name)
      name.stories += 1
      if (told.some(({ isName }) => isName === true)) name.named += 1
      else if (told.some(({ isName }) => isName === false)) name.unnamed += 1
      for (const { words } of told) name.forms.set(words, (name.forms.get(words) ?? 0) + 1)
    }
  }
  return names
}

function startCount(id: string, key: string, language: string): CountedName {
  return { id, language, key, stories: 0, named: 0, unnamed: 0, forms: new Map() }
}

async function countStories(
  stories: readonly TitledStory[],
  wanted: ReadonlySet<string>,
  pause: Pause,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const [i, story] of stories.entries()) {
    if (i % READ_AT_ONCE === 0) await pause()
    for (const id of namesOf(story).keys())
      if (wanted.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

/** A story's names, each with the ways its titles write it. */
function namesOf({
  language,
  titles,
}: TitledStory): ReadonlyMap<string, [TitleName, ...TitleName[]]> {
  const names = new Map<string, [TitleName, ...TitleName[]]>()
  for (const name of titles.flatMap((title) => listTitleNames(title, language))) {
    const id = `${language}:${name.key}`
    const known = names.get(id)
    if (known === undefined) names.set(id, [name])
    else known.push(name)
  }
  return names
}

/** G² = 2 Σ observed · ln(observed ÷ expected) over stories with and without the name, today and before. */
function logLikelihood(now: number, allNow: number, past: number, allPast: number): number {
  const all = allNow + allPast
  const having = now + past
  const cell = (observed: number, row: number, column: number): number =>
    observed === 0 ? 0 : observed * Math.log((observed * all) / (row * column))
  return (
    2 *
    (cell(now, having, allNow) +
      cell(past, having, allPast) +
      cell(allNow - now, all - having, allNow) +
      cell(allPast - past, all - having, allPast))
  )
}

/**
 * Of a name and a longer one around it, the one that says more: "Ada" or "Ada Renn". First go those that are
 * mostly part of a longer one, then the longer ones around what is left.
 */
function dropOverlaps(names: readonly CountedName[]): CountedName[] {
  const whole = names.filter(
    (name) =>
      !names.some(
        (longer) => contains(longer, name) && longer.stories >= SHARE_OF_SHORTER * name.stories,
      ),
  )
  return whole.filter((name) => !whole.some((shorter) => contains(name, shorter)))
}

function contains(longer: CountedName, shorter: CountedName): boolean {
  if (longer === shorter || longer.language !== shorter.language) return false
  return ` ${longer.key} `.includes(` ${shorter.key} `)
}

/** The shortest, which has no prefix or ending; of these the one most often written. */
function chooseForm(forms: ReadonlyMap<string, number>): string {
  const [best] = [...forms].sort(([a, i], [b, j]) => a.length - b.length || j - i)
  return best?.[0] ?? ''
}
