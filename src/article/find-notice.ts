/** What a publisher says of its own text. */
export interface Notice {
  readonly kind: 'correction' | 'withdrawal'
  /** Verbatim. */
  readonly text: string
}

const CORRECTION: readonly RegExp[] = [
  /^\W*(?:(?:editor['’]s note|update|note)\W{1,3})?(?:corrections?|clarifications?|corrected|erratum)\b\s*(?:[:：(—–-]|and clarif|\w+ \d|$)/iu,
  /\b(?:an? )?(?:earlier|previous|original|initial) versions? of (?:this|the) (?:article|story|report|headline|post|piece|live blog)\b/iu,
  /\bthis (?:article|story|report|headline|post|piece) (?:has been|was|is being) (?:corrected|amended|updated to correct|edited to correct)\b/iu,
  /\b(?:this (?:article|story) )?(?:incorrectly|mistakenly|wrongly|erroneously|misstated|misspelled|misidentified)\b.{0,120}\b(?:version|article|story|headline|report)\b|\b(?:article|story|headline|report|version)\b.{0,60}\b(?:incorrectly|mistakenly|wrongly|erroneously|misstated|misspelled|misidentified)\b/iu,
  /^\W*(?:korrektur|richtigstellung|berichtigung|anmerkung der redaktion)\s*[:：(—–-]/iu,
  /\bin einer (?:früheren|vorherigen|ersten) (?:version|fassung)\b|\bwir haben (?:den fehler|die stelle|dies) (?:korrigiert|berichtigt)/iu,
  /^\W*(?:rectificatif|correctif|erratum|correction)\s*[:：(—–-]|\bune (?:précédente|première) version de (?:cet article|ce texte)|\bcontrairement à ce que nous (?:avions|avons) (?:écrit|indiqué)/iu,
  /^\W*(?:corrección|fe de err(?:ores|atas)|rectificación)\s*[:：(—–-]|\buna versión anterior de (?:este|esta)|\bversión anterior de este artículo/iu,
  /^\W*(?:correzione|errata corrige|rettifica)\s*[:：(—–-]|\buna versione precedente di (?:questo|questa)/iu,
  /^\W*(?:correção|errata|erramos)\s*[:：(—–-]|\b(?:uma )?versão anterior (?:deste|desta|do)\b/iu,
  /^\W*(?:rectificatie|correctie)\s*[:：(—–-]|\bin een eerdere versie van dit\b/iu,
  /^[^\p{L}]*(?:תיקון(?: טעות)?|הבהרה|תיקון והבהרה)\s*[:：(—–-]|בגרסה (?:קודמת|מוקדמת|הקודמת)|בנוסח (?:קודם|הקודם)/u,
  /^[^\p{L}]*(?:تصحيح|تنويه|توضيح|استدراك)\s*[:：(—–-]|في (?:نسخة|نص) سابق[ة]? من|ورد (?:خطأ|بالخطأ) في/u,
  /^[^\p{L}]*(?:исправление|поправка|уточнение)\s*[:：(—–-]|в (?:предыдущей|первоначальной|более ранней) версии/iu,
  /^\W*(?:sprostowanie|korekta)\s*[:：(—–-]|\bw poprzedniej wersji\b/iu,
  /^\W*(?:düzeltme)\s*[:：(—–-]|^\W*(?:rättelse|rettelse)\s*[:：(—–-]|\bi en tidligere version\b|\bi en tidigare version\b|\bi en tidligere versjon\b/iu,
  /^\W*(?:ralat|koreksi)\s*[:：(—–-]|^[【[(]?(?:訂正|更正|정정)/u,
]

const WITHDRAWAL: readonly RegExp[] = [
  /\b(?:this|the) (?:article|story|report|post|page)\b.{0,60}\b(?:has been|was|have been) (?:withdrawn|retracted|removed|taken down|deleted|unpublished|pulled)\b/iu,
  /\b(?:we|the editors|\p{L}+) (?:have|has) (?:withdrawn|retracted|taken down|pulled) (?:this|the|its|our) (?:article|story|report)\b/iu,
  /^\W*(?:retraction|retracted|withdrawn|story removed|article removed|story withdrawn|kill(?:ed)?)\b\s*[:：(—–-]/iu,
  /\b(?:dieser|der) (?:artikel|beitrag|text) (?:wurde|ist) (?:zurückgezogen|entfernt|gelöscht)\b|\bwir haben (?:den|diesen) (?:artikel|beitrag) (?:zurückgezogen|gelöscht|entfernt)/iu,
  /\b(?:cet|l['’]) ?article a été (?:retiré|supprimé|dépublié)\b/iu,
  /\b(?:este|el) (?:artículo|texto) (?:ha sido|fue) (?:retirado|eliminado|borrado)\b/iu,
  /\b(?:questo|l['’]) ?articolo è stato (?:ritirato|rimosso)\b|\beste (?:artigo|texto) foi (?:retirado|removido|despublicado)\b/iu,
  /\bdit artikel is (?:ingetrokken|verwijderd)\b/iu,
  /(?:הכתבה|הידיעה|הדיווח|המאמר) (?:הוסרה|הוסר|נמחקה|נמחק|נגנז)/u,
  /(?:تم (?:سحب|حذف|إزالة)|سُحب|سحب) (?:هذا |هذه )?(?:المقال|الخبر|التقرير|المقالة)/u,
  /(?:статья|материал|новость|публикация) (?:была |был )?(?:удален|удалён|отозван|снят)/iu,
  /\bartykuł został (?:wycofany|usunięty)\b|\bhaber (?:geri çekildi|kaldırıldı)\b/iu,
]

/** A notice is short; a long paragraph that names a correction reports on somebody else's. */
const LONGEST_NOTICE = 700
/** Notices stand at the head or the foot. */
const EDGE = 3

/**
 * The publisher's own notice that it corrected or withdrew this article, or null. A withdrawal must be nearly
 * all the page says, since a report may tell of somebody else's.
 */
export function findNotice(title: string, paragraphs: readonly string[]): Notice | null {
  const total = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0)
  const lines = [...paragraphs.slice(0, EDGE), ...paragraphs.slice(EDGE).slice(-EDGE)]
  // "Withdrawn: report on meals" says less than the notice beneath it.
  for (const line of [...lines, title]) {
    if (line.length > LONGEST_NOTICE) continue
    if (total < 2 * LONGEST_NOTICE && matches(WITHDRAWAL, line))
      return { kind: 'withdrawal', text: line }
  }
  for (const line of lines)
    if (line.length <= LONGEST_NOTICE && matches(CORRECTION, line))
      return { kind: 'correction', text: line }
  return null
}

function matches(patterns: readonly RegExp[], line: string): boolean {
  return patterns.some((pattern) => pattern.test(line))
}
