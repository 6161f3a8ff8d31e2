import type { Attribution } from '../../src/article/statement.ts'
import type {
  Digest,
  DigestAccount,
  DigestStatement,
  DigestStory,
  Source,
  StoryBrief,
} from '../../src/digest/digest.ts'
import type { Desk } from '../../src/topic/topic.ts'

// Wholly fictional: the places, people and publishers of these briefs do not exist.

/** Thursday 26 November 2026, 07:30 in Jerusalem. */
export const thursdayMorning = Date.UTC(2026, 10, 26, 5, 30)
const hour = 3_600_000

let articles = 0

/** Articles are numbered from one again, where a test shows their numbers: files share the count. */
export function numberAfresh(): void {
  articles = 0
}

/** A source whose article was published `hoursAgo`, or with no date. */
export function sourceOf(publisher: string, hoursAgo: number | null, path = 'news'): Source {
  articles++
  const host = publisher.toLowerCase().replaceAll(' ', '')
  return {
    articleId: articles,
    publisher,
    publisherId: `${host}.example`,
    url: `https://${host}.example/${path}/${articles}`,
    published: hoursAgo === null ? null : thursdayMorning - hoursAgo * hour,
  }
}

/** A statement in a publisher's own voice, or with who said it. */
export function statementOf(
  text: string,
  source: Source,
  attribution: Attribution | null = null,
  credit: string | null = null,
): DigestStatement {
  return { text, source, attribution, credit }
}

/** Who said it; in the sentence itself unless told otherwise. */
export function saidBy(speaker: string, rest: Partial<Attribution> = {}): Attribution {
  return {
    speaker,
    named: true,
    verb: 'said',
    medium: null,
    vantage: null,
    stance: 'claim',
    inSentence: true,
    ...rest,
  }
}

function accountOf(
  text: string,
  value: string | null,
  speaker: string,
  source: Source,
): DigestAccount {
  return { text, value, speaker, vantage: null, source }
}

/** A brief with nothing in it but its headline; `rest` says what matters to a test. */
export function briefOf(
  storyId: number,
  headline: string,
  source: Source,
  rest: Partial<StoryBrief> = {},
): StoryBrief {
  return {
    storyId,
    revision: 1,
    language: 'en',
    headline: { text: headline, source, disputed: false },
    statements: [],
    disputes: [],
    progress: [],
    origin: { outlets: 1, originators: 1, only: source.publisher, independent: false },
    notices: [],
    links: [],
    contentMarks: [],
    firstSeen: thursdayMorning - 10 * hour,
    lastReportAt: thursdayMorning - hour,
    ...rest,
  }
}

/** Four outlets, a conflict of numbers: the fullest card there is. */
export function bridgeBrief(): StoryBrief {
  const courier = sourceOf('Velm Courier', 1.3)
  const harbour = sourceOf('Harbour Post', 34)
  return briefOf(11, 'Velm bridge reopens after rebuilt span passes load test', courier, {
    origin: { outlets: 4, originators: 3, only: null, independent: true },
    statements: [
      statementOf(
        'The first lorries crossed at dawn, the port authority said.',
        courier,
        saidBy('the port authority'),
      ),
      statementOf(
        '"Every cable was replaced," chief engineer Ada Renn told reporters.',
        sourceOf('Northline', 0.8),
        saidBy('chief engineer Ada Renn'),
      ),
    ],
    disputes: [
      {
        kind: 'number',
        about: 'injured',
        accounts: [
          accountOf(
            'Three people were injured, the port authority said.',
            '3',
            'the port authority',
            sourceOf('Velm Courier', 34.3),
          ),
          accountOf(
            'The dockers’ union counted five injured.',
            '5',
            "the dockers' union at the site",
            harbour,
          ),
        ],
      },
    ],
    links: [
      {
        kind: 'opinion',
        title: 'The bridge we should have built',
        source: sourceOf('Harbour Post', 5, 'opinion'),
      },
    ],
  })
}

/** One outlet, agency copy, changed since the last digest. */
export function cometBrief(): StoryBrief {
  const wire = sourceOf('Delta Wire', 3)
  return briefOf(12, 'Comet survey finds second interstellar visitor', wire, {
    revision: 3,
    statements: [
      statementOf(
        'The object crossed the orbit of Mars on Sunday and will not return, the Tessaly Observatory team reported in a preprint.',
        wire,
        saidBy('the Tessaly Observatory team'),
        'Meridian Press',
      ),
      statementOf(
        'Its path cannot be explained by the pull of any known planet.',
        wire,
        saidBy('an astronomer at the survey', { named: false, inSentence: false }),
      ),
    ],
  })
}

/** Hebrew news, for an interface of either direction. */
export function hebrewBrief(): StoryBrief {
  const kol = sourceOf('קול הנמל', 2)
  return briefOf(13, 'העירייה אישרה את תוכנית הטיילת החדשה ב־Velm', kol, {
    language: 'he',
    origin: { outlets: 2, originators: 1, only: 'סוכנות גל', independent: false },
    statements: [
      statementOf(
        'העבודות יתחילו בחודש מרץ ויימשכו 14 חודשים, אמרה ראש העיר מיכל תדמור.',
        kol,
        saidBy('ראש העיר מיכל תדמור'),
      ),
    ],
  })
}

/** The digest of DESIGN.md §8, with one of everything. */
export function sampleDigest(rest: Partial<Digest> = {}): Digest {
  return {
    at: thursdayMorning,
    topics: [
      { kind: 'desk', desk: 'world' },
      { kind: 'desk', desk: 'science' },
    ],
    stories: [
      storyOf(bridgeBrief(), 'new'),
      storyOf(cometBrief(), 'changed'),
      storyOf(hebrewBrief(), 'new'),
    ],
    alerted: [],
    still: [
      storyOf(
        briefOf(14, 'Ferry strike enters second week', sourceOf('Northline', 20), {
          origin: { outlets: 5, originators: 1, only: 'Meridian Press', independent: false },
        }),
        'still',
      ),
    ],
    coverage: {
      sourcesRead: 28,
      sources: 30,
      failing: [{ publisher: 'Lake Gazette', since: thursdayMorning - 40 * hour }],
      leftOut: 14,
    },
    minutes: 3,
    previousAt: thursdayMorning - 13.5 * hour,
    ...rest,
  }
}

/** A story as a digest carries it, with its first statements shown. */
export function storyOf(
  brief: StoryBrief,
  mark: DigestStory['mark'],
  changes: DigestStory['changes'] = [],
): DigestStory {
  return { brief, mark, changes, statements: brief.statements.slice(0, 3) }
}

/** Two desks. */
export const sampleDesks: readonly Desk[] = [
  { id: 'world', labels: { en: 'World', he: 'עולם' }, categories: ['world'], queries: [] },
  { id: 'science', labels: { en: 'Science', he: 'מדע' }, categories: ['science'], queries: [] },
]
