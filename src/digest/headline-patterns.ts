/**
 * Headlines that promise instead of telling, in the languages of the starter sources. Alternatives
 * of a regular expression, matched anywhere at a word's start in the lower-cased title.
 */
export const TEASERS = [
  // English
  `you won'?t believe|what happened next|here'?s (?:why|what|how|everything)|this is (?:why|what|how)|the reason why
  |what (?:we|you) (?:know|need to know)|what to (?:know|expect|watch)|everything (?:we|you) (?:know|need)|(?:everything|things|all) you (?:need|should)
  |why you|how to |in pictures|in photos|must[- ]see|\\d+ (?:things|reasons|ways|takeaways|times|photos)
  |(?:five|six|seven|ten) (?:things|reasons|ways|takeaways)|takeaways from|could surprise|will surprise|goes viral|explained$`,
  // French
  `voici (?:pourquoi|ce que|comment|tout)|ce (?:que l'on|qu'on|qu'il faut) sa(?:it|voir)|vous ne (?:devinerez|croirez)|tout savoir|en images`,
  // Spanish, Portuguese, Italian
  `esto es lo que|no (?:vas a|podrás) creer|lo que (?:sabemos|debes saber|se sabe)|las claves|así (?:es|fue)|todo lo que
  |veja (?:como|o que|por)|saiba |entenda |o que (?:se sabe|sabemos)|ecco (?:perché|cosa|come)|cosa sappiamo|tutto quello che|non crederete`,
  // German, Dutch
  `das müssen sie|was wir wissen|was (?:man|sie) wissen|darum |sie werden nicht glauben|in bildern|dit (?:is|weten)|wat we weten|dit moet je`,
  // Russian
  `вот (?:почему|что|как)|что (?:известно|нужно знать)|вы не поверите`,
  // Hebrew, Arabic
  `לא תאמינו|כל מה ש(?:צריך|ידוע|אתם)|כל הפרטים|זו הסיבה|הנה |מה ידוע|لن تصدق|إليك|ماذا نعرف|كل ما (?:تريد|نعرفه)|شاهد|تعرف على`,
]
  .join('|')
  .replace(/\s*\n\s*/gu, '')

/** A label before the news: the piece is a film, a running page, a gallery, a view. */
export const LABELS =
  `watch|video|vidéo|vídeo|live|live updates|en direct|direct|en vivo|liveticker|ao vivo|podcast|opinion|analysis
  |analyse|editorial|explainer|exclusive|breaking|photos|images|gallery|quiz|newsletter|briefing|morning briefing
  |видео|онлайн|צפו|וידאו|מבזק|شاهد|بالفيديو|مباشر|عاجل`.replace(/\s*\n\s*/gu, '')

/** Question words a title may begin with when it leaves the question mark out; "Will" and "Who" are names too. */
export const QUESTIONS = `why|how|what|where
  |pourquoi|comment|qui est|que faire|por qué|cómo|qué|quién|por que|perché|chi è
  |warum|wieso|wie|wer ist|waarom|hoe|wie is|почему|зачем|как|кто|למה|מדוע|איך|מי|כיצד|لماذا|كيف|هل|من هو`.replace(
  /\s*\n\s*/gu,
  '',
)

/** Words by which a headline says whose claim it carries. */
export const ATTRIBUTING =
  `says?|said|claims?|claimed|according to|tells?|told|denies|denied|alleges?|accuses?|reports?|warns?
  |reportedly|allegedly|selon|d'après|affirme|assure|dit|dément|accuse|annonce|según|dice|afirma|asegura|niega|acusa|denuncia
  |laut|zufolge|sagt|behauptet|bestreitet|wirft|secondo|dice che|nega|segundo|diz|nega que|volgens|zegt|ontkent
  |сообщил\\p{L}*|заявил\\p{L}*|по данным|по словам|לפי|אמר|אמרה|טוען|טוענת|טענו|הכחיש\\p{L}*|قال|قالت|بحسب|وفقا|ينفي|تنفي|نفى|أعلن|أعلنت`.replace(
    /\s*\n\s*/gu,
    '',
  )

/** Words by which a headline says that somebody denies. */
export const DENYING =
  `den(?:y|ies|ied|ying)|rejects?|rejected|disputes?|disputed|refutes?|refuted|dismiss(?:es|ed)?
  |démente?(?:nt)?|conteste(?:nt)?|rejette(?:nt)?|niegan?|desmienten?|rechazan?|bestreite[nt]|dementier(?:t|en)|weist zurück|smentisc(?:e|ono)|nega(?:no|m)?
  |ontken(?:t|nen)|отрица\\p{L}*|опроверг\\p{L}*|מכחיש\\p{L}*|הכחיש\\p{L}*|דחה|דחתה|نفى|نفت|ينفي|تنفي`.replace(
    /\s*\n\s*/gu,
    '',
  )

/** Headlines that somebody does not speak: no news beside one that tells something. */
export const SILENT =
  `(?:will|would|does|did|do|could|can) ?(?:not|n't) (?:say|comment|confirm|discuss|give details)|won't (?:say|comment|confirm)
  |declin(?:es|ed) (?:to|comment)|refus(?:es|ed) to (?:say|comment|confirm|answer)|no comment|silent on|stays silent|tight-lipped
  |refuse de (?:commenter|dire|confirmer)|ne (?:commente|confirme) pas|sans commentaire|no (?:comenta|confirma|quiere hablar)|se niega a (?:comentar|decir|confirmar)|rehúsa
  |will (?:nicht|sich nicht) (?:sagen|äußern)|äußert sich nicht|schweigt|kein kommentar|non commenta|si rifiuta di (?:commentare|dire)|no comment
  |não comenta|recusa(?:-se)? (?:a )?comentar|wil niet zeggen|geen commentaar|отказал\\p{L}* (?:комментировать|сообщить)|не комментирует
  |סירב\\p{L}* (?:להגיב|לומר|לאשר)|מסרב\\p{L}* (?:להגיב|לומר)|לא (?:יגיב|הגיב)\\p{L}*|ي?رفض التعليق|ترفض التعليق|لا تعليق`.replace(
    /\s*\n\s*/gu,
    '',
  )
