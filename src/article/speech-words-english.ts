import type { SpeechWords } from './speech-words.ts'
import { wordList } from './word-list.ts'

const name = String.raw`(?:the )?\p{Lu}[\p{L}\d.&'’-]*(?: (?:of |and |the )?\p{Lu}[\p{L}\d.&'’-]*)*`
const audience =
  '(?:the )?(?:(?:state|local|public|national|foreign|state-run|private|government) )?(?:TV|television|radio|media|news agency|newspapers?|reporters|journalists|lawmakers|parliament|broadcasters?|prosecutors|investigators|the court|a court|a news conference|a press conference)'

/** How English reports tell who said something. */
export const speechWordsEnglish: SpeechWords = {
  claim: wordList(`
    said, says, say, told, tells, announced, added, adds, confirmed, confirms, stated, explained,
    reported, warned, warns, insisted, insists, claimed, alleged, admitted, acknowledged,
    declared, noted, stressed, wrote, tweeted, testified, revealed, disclosed, 
    maintained, asserted, replied, recalled, urged, pledged, vowed, cautioned, remarked,
    reiterated, emphasized, emphasised, contended, contends, accused, accuses, alleges,
    complained, blamed, condemned, criticized, criticised, estimated, estimates, was quoted
    as saying, were quoted as saying, announces, argued, argues, reiterates, acknowledges`),
  denial: wordList(`
    denied, denies, rejected, rejects, dismissed, dismisses, refuted, refutes, disputed,
    disputes, rebutted, contradicted, has denied, have denied, strongly denied`),
  weakDenial: wordList(
    'rejected, rejects, dismissed, dismisses, disputed, disputes, contradicted, rebutted',
  ),
  deniable: wordList(
    'claim, allegation, accusation, report, suggestion that, charge, assertion, rumor, rumour, idea that, notion that, figure, account',
  ),
  opinion: wordList(`
    believes, believe, believed, thinks, thought, feels, considers, suspects`),
  forecast: wordList(`
    expects, expect, expected, predicts, predicted, forecasts, anticipates, anticipated,
    hopes, fears, promised, plans`),
  quoteOnly: wordList(`
    conceded, claims, reports, notes, states, called, calls, described, describes, continued, began,
    asked, responded, found, shows, showed, suggested, suggests, posted, shouted, concluded,
    joked, quipped, wondered, demanded, demands, charged, warning, indicated, saying,
    adding, plans, expected, expect, thought, believed, believe, promised`),
  noComment: wordList(`
    declined to comment, declined comment, refused to comment, would not comment, had no
    comment, did not comment, has not commented, have not commented, declined to say,
    declined to give, declined to provide, declined to elaborate, declined to answer,
    declined to discuss, declined to confirm, refused to say, refused to give, would not
    say, would not give, would not provide, would not elaborate, would not confirm, would
    neither confirm nor deny, neither confirmed nor denied, did not immediately respond, did
    not respond, did not immediately reply, did not reply, did not answer, did not return,
    gave no details, could not be reached, could not immediately be reached, did not
    immediately comment, did not elaborate, was not available for comment, were not
    available for comment, did not give details, gave no further details, did not provide
    details, has yet to comment, have yet to comment, did not immediately return, had not
    responded, has not responded, have not responded, declined an interview, declined
    requests,
    declined(?: late| early)? on \\p{Lu}\\p{Ll}+ to (?:comment|say|give|provide|elaborate|answer|discuss|confirm)(?!\\p{L})`),
  refusal: String.raw`(?:\bI|\bwe) (?:will not|won['’]t|cannot|can['’]t|do not|don['’]t|am not going to|are not going to) (?:give (?:any )?(?:further )?(?:details|numbers|figures)|comment|discuss|say more|go into)|\bno comment\b`,
  speakingFrom: String.raw`(?:\bby (?:tele)?phone|\bby (?:text|voice) message|\bby video(?: link)?|\bspeaking|\bsaid|\btold [^,.]{3,40}?) (from (?:the (?!start|beginning|outset|stage|podium|bench|dock))?(?!an? )[\p{L}-]+(?: of \p{Lu}[\p{L}-]+| \p{Lu}[\p{L}-]+)?)`,
  untrue: wordList(`
    is false, are false, was false, were false, is not true, was not true, is untrue, was
    untrue, are untrue, is a lie, are lies, was a lie, no truth, is fake, are fabricated, is
    fabricated, never happened, did not happen, is baseless, are baseless, is nonsense,
    completely false, isn't true, isn’t true`),
  future: wordList(`
    will, would, won't, won’t, shall, is expected to, are expected to, is going to, are
    going to, 'll, ’ll`),
  that: ['that', 'how', 'why', 'whether', 'what'],
  according: wordList(`
    according to, According to, in the words of, citing, quoting, as reported by`),
  accordingAfter: [],
  hearsay: wordList(`
    reportedly, allegedly, purportedly, apparently, is said to, are said to, was said to,
    were said to, is believed to, are believed to, was believed to, were believed to, is
    thought to, are thought to, was reported to, were reported to, is reported to, are
    reported to, it is believed, is understood to, was reported, were reported, rumored,
    rumoured, is alleged to, are alleged to, it was reported`),
  fillers: wordList(`
    has, have, had, just, also, later, then, now, earlier, repeatedly, still, further, once,
    previously, again, recently, publicly, strongly, flatly, categorically, quickly, first,
    himself, herself, itself, today, yesterday, initially, never, since, always, firmly,
    vehemently, simply, monday, tuesday, wednesday, thursday, friday, saturday, sunday, on,
    early, late, falsely, both`),
  passive: wordList(`
    would, could, can, may, might, should, must, did, does, do, don't, didn't, won't, is, are, was, were, be, been, being, gets, got, not, as, to, by, of, than`),
  pronouns: wordList(`
    he, she, they, it, we, i, you, one, others, some, many, both, neither, none, nobody,
    everyone, few, all`),
  articles: wordList(`
    the, a, an, its, his, her, their, one, two, three, several, some, another, our`),
  indefinite: wordList(`
    a, an, one, some, several, two, three, four, five, many, other, another, multiple,
    unnamed, most, neither, none, nobody, everyone, few, all`),
  anonymous: wordList(`
    sources, witnesses, eyewitnesses, residents, activists, officials, people, experts,
    analysts, critics, supporters, neighbours, neighbors, locals, insiders, observers,
    doctors, medics, survivors, relatives, investigators, diplomats, opponents, protesters,
    aides, advisers, advisors, lawmakers, reports, scientists, researchers, soldiers,
    workers, villagers, users, friends, economists`),
  offices: wordList(`
    police, authorities, prosecutors, firefighters, parliament, rescuers, organizers,
    organisers, investigators, officials, state media, state tv, state television, local
    media, media, lawyers, attorneys, president, prime minister, mayor, minister, spokesman,
    spokeswoman, spokesperson, general, judge, chief, officers, court, troops, rebels,
    emergency services, health officials, chief engineer`),
  appositive: wordList(`
    a, an, the, who, which, whose, of, from, speaking, citing, one, now, then, chief, head,
    director, president, professor, mayor, spokesman, spokeswoman, spokesperson, author,
    founder, chairman, chair, himself, herself, also, formerly, deputy, executive, senior,
    including, with, based, led, known, elected, appointed, representing, co-founder, chairwoman, commander, leader, secretary, minister, editor, owner, aged,
    both, D, R`),
  adverbial: wordList(`
    on, in, at, by, after, before, during, since, when, while, as, if, for, with, without,
    despite, although, though, because, until, from, under, over, earlier, later, meanwhile,
    asked, speaking, last, this, next, late, early, about, according, however, but, and, or,
    so, to, that, which, who, whom, whose, where, there, here, not, more, also, still, then,
    what, why, how, of, monday, tuesday, wednesday, thursday, friday, saturday, sunday,
    today, yesterday, instead, yet, like, these, those, among, amid, between, following,
    citing, referring, responding, saying, adding, having`),
  clause: wordList(`
    that, because, after, when, while, as, if, where, since, but, although, though, before,
    until, than, whether, whom, so, what, which`),
  finite: wordList(`
    is, are, was, were, will, would, has, had, have, can, could, may, might, should, must,
    did, does, do, began, opened, killed, came, took, made, went, died, said`),
  stops: wordList(`
    that, during, after, before, when, while, as, via, through, to, late, early, adding,
    and, but, in a, in an, in his, in her, at a, at an, on, monday, tuesday, wednesday,
    thursday, friday, saturday, sunday, Monday, Tuesday, Wednesday, Thursday, Friday,
    Saturday, Sunday, yesterday, today, by, earlier, last, this, following, because, about,
    if, told, has, is, was, were, had, have, are, said, who, which, with`),
  media: [
    `\\btold (${audience}|${name})`,
    String.raw`\b(in an? (?:[\p{L}-]+ ){0,3}(?:statement|interview|e-?mail|post|letter|speech|briefing|message|video|report|tweet|address|memo|filing)(?!\p{L})(?: (?:with|to|on|posted on|published in|published by) ` +
      name +
      ')?)',
    `\\b(?:wrote|posted|said|tweeted|announced|wrote in a post) (on (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:${name}|social media|state TV|state television|state radio))`,
    String.raw`\b(at an? (?:[\p{L}-]+ ){0,2}(?:news|press) (?:conference|briefing))`,
    String.raw`\b(by (?:phone|telephone|e-?mail|text message))`,
  ],
  vantage: [
    String.raw`(?:residents?|witness(?:es)?|eyewitness(?:es)?|correspondents?|reporters?|activists?|journalists?|doctors?|medics?|villagers?|observers?|survivors?|locals?|nurses?|photographers?) (?:who (?:was|were|lives?) )?(?:of|in|from|at|inside|near|outside) [^,]+`,
    String.raw`(?:at|on) the (?:site|scene|spot|hospital|border|front|ground)(?: [^,]+)?`,
    String.raw`from the (?:town|city|village|scene|site|area|region|district|camp|island)(?: of [^,]+)?`,
  ],
  firstPerson: wordList(`
    I, we, We, my, our, My, Our, us, me, I'm, I’m, we're, we’re, I've, I’ve, we've, we’ve`),
  inverts: 'never',
}
