// Lines are matched in lower case with their end marks taken off. No pattern may match a whole
// sentence of news: each begins at the line's start, or names something only page furniture names.

/** "Read more: Headline", "Photo: somebody", in a line that is short. */
const LABELS = `read (?:more|also|next|the full story)|also read|see (?:also|more)|(?:also )?related(?: stor(?:y|ies)| articles?)?|
  more on this|don'?t miss|recommended|watch(?: now| live)?|listen(?: now)?|photos?|pictures?|images?|
  (?:photo|image|picture|video)(?: credit| copyright| by| source| caption| courtesy)|credits?|file photo|caption|
  copyright|source|sources|tags|topics|filed under|categories|keywords|share|follow|contact|
  lesen sie (?:auch|mehr)|mehr zum thema|fotos?|bild(?:quelle|er)?|quelle|themen|schlagwörter|
  (?:à )?lire (?:aussi|également)|voir aussi|crédits?(?: photo)?|mots[- ]clés|
  (?:lea|lee|leer|ver|mira|vea) (?:también|además|más)|te puede interesar|relacionad[oa]s?|fuente|etiquetas|imagen|
  leggi anche|guarda anche|fonte|immagine|tag|(?:leia|veja|ler) (?:também|mais)|imagem|crédito|
  lees (?:ook|meer|verder)|beeld|bron|קראו? (?:גם|עוד)|עוד בנושא|צילום|צילומים|תמונה|קרדיט|מקור|תגיות|
  (?:اقرأ|إقرأ|شاهد|اقرا|طالع) (?:أيضا|أيضاً|المزيد|ايضا)|صورة|تصوير|المصدر|مصدر الصورة|الكلمات المفتاحية|
  читайте (?:также|ещё|еще)|смотрите также|по теме|фото|фотография|источник|теги|читайте також|
  czytaj (?:też|także|więcej)|zobacz (?:też|także)|fot|zdjęcie|źródło|läs (?:också|även|mer)|bild|læs også|les også|
  baca juga|sumber|citește și|foto|fotoğraf|kaynak|写真|画像|图片|图片来源|圖片來源|来源|來源|责任编辑|사진|출처`

/** Calls to the reader and notes of the house, from the start of a sentence. */
const CALLS: readonly string[] = [
  // English
  `(?:please )?(?:sign up|subscribe|register)(?: (?:now|here|today))? (?:for|to|with)\\b`,
  `(?:please )?(?:click|tap) (?:here|the|on the|below|through)\\b`,
  `(?:you can )?(?:also )?follow (?:us|him|her|them|me|@|the author|\\S+ (?:on|at)|\\S+ \\S+ on|\\S+ \\S+ \\S+ on) ?.{0,20}(?:facebook|twitter|instagram|tiktok|youtube|whatsapp|telegram|x$|bluesky|threads|social|google news|linkedin)`,
  `(?:like|find|join|watch|contact|e-?mail|text|whatsapp|message) us (?:on|at|via|by|for)\\b`,
  `(?:download|get) (?:the|our) .{0,40}\\bapp\\b`,
  `(?:get|receive|have) .{0,120}(?:your (?:inbox|e-?mail|phone)|breaking news alerts?|delivered|newsletters?)\\b`,
  `get (?:breaking news|all the latest|the latest (?:news|updates|headlines)|unlimited|full|access to|more news|\\w+ on the go)`,
  `let our news meet your inbox`,
  `share (?:this|your|on|via|with a friend)\\b`,
  `like this story\\? share`,
  `(?:to )?(?:continue|keep) reading\\b`,
  `(?:want|for|read|see) (?:to read )?more (?:stories|news|coverage|great|articles|from|like)\\b.{0,60}$`,
  `(?:already )?(?:a |have a |have an )?(?:subscriber|member|account|subscription)\\? ?(?:log|sign)`,
  `already (?:a |have )`,
  `this (?:article|story|content|page|feature|video) (?:is (?:only |exclusively )?(?:for|available (?:only )?to) (?:our )?(?:paid |premium )?(?:subscribers|members)|may contain affiliate|has been (?:shared|read|viewed))`,
  `(?:this|the) (?:article|story) (?:was |is |has been )?(?:originally|first) (?:published|appeared)`,
  `(?:the )?post .{3,140} (?:first )?appeared first on\\b`,
  `this (?:post|article|page|story) (?:may contain|contains) (?:affiliate|referral|sponsored)`,
  `you(?:'ve| have) (?:reached|read|\\d+ free)\\b.{0,60}(?:limit|articles?)`,
  `(?:enter|provide) your e-?mail`,
  `by (?:signing up|clicking|subscribing|submitting|providing your|entering your|continuing to|using this)\\b`,
  `(?:we|this (?:web)?site|our (?:web)?site|this page) uses? cookies`,
  `we (?:and our partners )?(?:use|process|store) .{0,40}(?:cookies|personal data)`,
  `we may (?:earn|receive|get) (?:a |an )?(?:affiliate |small )?commission`,
  `\\S+(?: \\S+)? may earn (?:a|an) (?:affiliate )?commission`,
  `(?:please )?(?:enable|turn on) (?:javascript|cookies|notifications|alerts)`,
  `your browser (?:does not|is out)`,
  `(?:do you )?have (?:a|any) (?:tip|story|news tip|information|question|comment)s?\\b.{0,30}(?:\\?|we|contact|e-?mail)`,
  `(?:got|have) a (?:news )?tip\\b`,
  `(?:join|visit) (?:our|the) .{0,50}(?:newsletter|community|forums?|conversation|channel|facebook|whatsapp|telegram|reddit)`,
  `(?:listen|subscribe) to .{0,60}(?:podcast|weekdays|newsletter|channel|spotify|apple)`,
  `(?:only|from|just|for) (?:[$£€]|\\d+ ?(?:kr|zł|usd|eur)).{0,30}(?:per|a|/) ?(?:month|week|year|day)`,
  `(?:start|try) (?:your|a) (?:free )?(?:trial|subscription)`,
  `(?:read|enjoy|get|unlock) (?:\\S+ ){0,4}(?:without limits?|unlimited|full access)\\b.{0,30}\\d.{0,40}(?:month|week|year)`,
  `cancel any ?time`,
  `(?:all rights reserved|copyright ?[©(]|© ?(?:copyright|\\d{4}|the )|©)`,
  `copyright (?:\\d{4}|the |by )`,
  `[^.!?]{0,120}\\ball rights reserved`,
  `[^.!?]{0,60}material may not be (?:published|reproduced)`,
  `the contents of this site`,
  `(?:additional )?report(?:ing|ed|age)(?:,? (?:and )?writing)? by [\\p{L}]+ [\\p{L}]+`,
  `(?:additional|with additional|with) reporting (?:by|from) `,
  `(?:writing|edited|editing|compiled|translated|photography) by [\\p{L}]+ [\\p{L}.]+`,
  `.{3,160} contributed (?:(?:to|for) (?:this|the) (?:report|story|article|reporting|post|piece)|report(?:ing|s?))(?: (?:from|to) .{2,60})?$`,
  `(?:reach|contact) (?:the )?(?:reporters?|authors?|him|her|writers?|\\p{L}+ \\p{L}+) (?:at|on|via|by)\\b`,
  `\\S+(?: \\S+){1,3} (?:can|may) be (?:reached|contacted|followed) (?:at|on|via|by)\\b`,
  `(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?:? .{0,12}\\d`,
  `(?:to )?(?:view|comment on|see) (?:this|the) (?:story|article|comments?).{0,40}(?:log|sign|click|app|site)`,
  `(?:image|video|photo) \\d+ (?:of|/)`,
  `(?:editor'?s|editors'?) picks?$`,
  `if you (?:enjoyed|liked) this (?:article|story)`,
  `e-?mail \\p{L}+ \\p{L}+ at \\S+@`,
  `\\(?reporting by [\\p{L}]+ [\\p{L}]+.*\\)?$`,
  `filed under\\b`,
  `scroll (?:down )?(?:to|for) (?:continue|more|the)`,
  `click .{0,60}(?:icon|bell|button|link|logo)\\b.{0,60}(?:follow|alerts?|notif|subscribe|share|save|more|topics?)`,
  `(?:sign|log) ?in (?:to|or|with)\\b.{0,60}(?:account|continue|register|read|comment|save|subscri|sign|google|facebook|follow)`,
  // German
  `(?:jetzt |hier )?(?:abonnieren|registrieren|anmelden|bestellen) sie (?:sich )?(?:jetzt|hier|unseren|den|für|zum|uns)`,
  `(?:klicken|tippen) sie (?:hier|auf)`,
  `(?:folgen|schreiben|besuchen) sie uns`,
  `(?:laden|holen) sie (?:sich )?(?:jetzt )?(?:die|unsere) .{0,40}app`,
  `(?:wir|diese (?:web)?seite) (?:verwenden|nutzen|verwendet|nutzt) cookies`,
  `(?:mit ihrer|sie haben) .{0,40}(?:einwilligung|abo|abonnement)`,
  `(?:dieser|den ganzen|den vollständigen) (?:artikel|text|beitrag) (?:ist (?:nur )?für abonnenten|lesen|mit)`,
  `alle rechte vorbehalten|© ?\\d{4}`,
  `(?:zuletzt )?(?:veröffentlicht|aktualisiert|stand|erstellt)(?: am| um)?:? .{0,16}\\d`,
  // French
  `(?:abonnez|inscrivez|connectez|identifiez)[- ]vous\\b`,
  `(?:cliquez|appuyez) (?:ici|sur)`,
  `(?:suivez|retrouvez|rejoignez|contactez)[- ]nous\\b`,
  `(?:téléchargez|installez) (?:notre|l'|l’) ?.{0,30}appli`,
  `(?:recevez|recevoir) .{0,80}(?:newsletter|boîte mail|par (?:e-?)?mail|notifications?|alertes?)`,
  `il vous reste .{0,20}% de cet article`,
  `(?:cet article|la suite|l'article|le contenu) (?:est|reste) réservé`,
  `(?:nous utilisons|ce site utilise) (?:des )?cookies`,
  `(?:tous )?droits (?:de reproduction )?réservés`,
  `(?:publié|mis à jour|modifié|posté)e? (?:le|à|:) ?.{0,20}\\d`,
  // Spanish
  `(?:suscríbete|suscríbase|regístrate|regístrese|inscríbete) (?:a|al|en|aquí|para|gratis|y)\\b`,
  `(?:haz|haga|hacer|pulsa|pincha) (?:clic|click|aquí)`,
  `(?:pulsa|pulse|toca|toque|activa|active) (?:en )?(?:la campana|el icono|el botón|las? alertas?)\\b`,
  `inici(?:a|e) sesión (?:para|con|y)\\b`,
  `(?:síguenos|síganos|sigue nuestra|únete|contáctanos|encuéntranos)\\b`,
  `(?:descarga|descargue|descárgate) (?:la|nuestra) .{0,30}app`,
  `recib[ea] .{0,80}(?:correo|newsletter|boletín|alertas|notificaciones)`,
  `(?:este (?:artículo|contenido) es (?:exclusivo )?(?:para|solo)|contenido exclusivo para) suscriptores`,
  `(?:utilizamos|usamos|este sitio (?:web )?(?:usa|utiliza)) (?:las )?cookies`,
  `todos los derechos reservados|prohibida (?:su|la) reproducción`,
  `(?:publicado|actualizado|creado|última actualización)(?: el| a las|:)? ?.{0,16}\\d`,
  // Italian, Portuguese, Dutch
  `(?:iscriviti|abbonati|registrati) (?:a|al|alla|per|qui|ora|subito|gratis)\\b`,
  `(?:clicca|clicchi) (?:qui|su)|(?:seguici|segui il nostro|unisciti)\\b`,
  `scarica (?:la|la nostra|l') ?.{0,30}app|(?:questo sito|utilizziamo|usiamo) .{0,20}cookies?`,
  `riproduzione riservata|tutti i diritti riservati`,
  `(?:pubblicato|aggiornato|ultimo aggiornamento)(?: il| alle|:)? ?.{0,16}\\d`,
  `(?:assine|inscreva-se|cadastre-se|registe-se|subscreva) (?:a|o|à|ao|em|na|no|para|já|nossa|nosso|agora|gratuitamente)\\b`,
  `(?:clique|toque) (?:aqui|no|na|em)\\b|(?:siga-nos|siga o|siga a|participe do|entre no) .{0,60}(?:whatsapp|telegram|instagram|facebook|twitter|google|nos?|nas?)\\b`,
  `(?:baixe|descarregue) (?:o|a|nosso) .{0,30}(?:app|aplicativo)|receba .{0,80}(?:e-?mail|newsletter|notícias|whatsapp)`,
  `(?:conteúdo|este conteúdo|artigo) (?:exclusivo|reservado) (?:para|a) assinantes`,
  `(?:este site|usamos|utilizamos) .{0,20}cookies|todos os direitos reservados`,
  `tempo de leitura|(?:publicado|atualizado|postado)(?: em| às|:)? ?.{0,16}\\d`,
  `(?:meld je aan|schrijf je in|abonneer je|word (?:nu )?(?:lid|abonnee)|neem een abonnement)\\b`,
  `(?:klik|tik) (?:hier|op)\\b|volg ons\\b|download (?:de|onze) .{0,30}app`,
  `(?:deze (?:web)?site|wij|we) (?:gebruikt|gebruiken|maken gebruik van) .{0,12}cookies|alle rechten voorbehouden`,
  // Hebrew
  `(?:התחברו|התחבר|הירשמו|הירשם) כדי`,
  `(?:הירשמו|הרשמו|הצטרפו|התחברו|להרשמה|לחצו|לחץ|הקליקו|להצטרפות|עקבו|הורידו|הוסיפו|לרכישת|רכשו|שתפו|שתף|כתבו לנו|פנו אלינו|הצטרף|הירשם) (?:ל|כאן|אל|על|אלינו|אחרינו|את|מינוי|עכשיו|בחינם|עוד|לנו|בפייסבוק|בוואטסאפ|ב)`,
  `(?:כדי|על מנת) (?:להמשיך|לקרוא)|כבר (?:מנוי|רשום)|(?:הכתבה|התוכן|כתבה זו|תוכן זה) (?:למנויים|זמינה? למנויים|מיועדת? למנויים)`,
  `(?:אנו|אנחנו|האתר|אתר זה) (?:משתמשים|משתמש|עושה שימוש|עושים שימוש) .{0,20}(?:עוגיות|קוקיז|cookies)`,
  `כל הזכויות שמורות|(?:פורסם|עודכן|עדכון אחרון|עודכן לאחרונה)(?: ב|:| ביום| בתאריך)? ?.{0,16}\\d`,
  `(?:מצאתם|מצאת|ראיתם) (?:טעות|שגיאה)|(?:לחיצה|לחצו) על (?:הפעמון|האייקון|סמל)|זמן קריאה`,
  // Arabic
  `(?:اشترك|اشتركوا|سجل|سجلوا|انضم|انضموا|تابعنا|تابعونا|تابع|حمل|حملوا|اضغط|انقر|شاركنا|شارك) (?:في|على|إلى|الآن|الان|معنا|هنا|عبر|تطبيق|التطبيق|قناة|قناتنا|حسابنا|صفحتنا|لدينا|هذا|هذه|المقال|الخبر|آخر|رأيك)`,
  `(?:لمتابعة|لقراءة|للاشتراك|للمزيد|لمزيد من) (?:القراءة|بقية|باقي|في|من|الأخبار)|هذا (?:المحتوى|المقال) (?:مخصص|متاح) (?:للمشتركين|لمشتركي)`,
  `(?:نستخدم|يستخدم (?:هذا )?(?:الموقع|موقعنا)) .{0,30}(?:كوكيز|ارتباط)|(?:جميع|كل) الحقوق محفوظة|حقوق (?:النشر|الطبع)`,
  `(?:نشر|نُشر|نشرت|آخر تحديث|تاريخ النشر|تم التحديث|تحديث)(?: في| بتاريخ|:)? ?.{0,12}[\\d٠-٩]`,
  // Russian, Ukrainian, Polish, Turkish
  `(?:подпишитесь|подписывайтесь|зарегистрируйтесь|войдите|нажмите|кликните|скачайте|установите|следите|присоединяйтесь|читайте нас|поделитесь|оформите) (?:на|в|здесь|сюда|приложение|наш|за|к|подписку|с|этой|или|чтобы|за нами)`,
  `все права (?:защищены|защищены)|(?:мы используем|сайт использует|этот сайт использует) .{0,20}(?:cookie|куки)|(?:опубликовано|обновлено|дата публикации)(?::| в)? ?.{0,12}\\d`,
  `(?:підпишіться|підписуйтесь|підписуйтеся|приєднуйтесь|долучайтеся|стежте) (?:на|до|за)|усі права захищен`,
  `(?:zapisz się|zapisz sie|zaloguj się|zarejestruj się|subskrybuj|obserwuj|dołącz|kliknij|pobierz) (?:na|do|aby|lub|nas|tutaj|nasz|w|i)|wszelkie prawa zastrzeżone|(?:ta strona|serwis|używamy|korzystamy) .{0,30}cookie`,
  `(?:abone olmak|bültenimize|bizi takip|haber bültenimize|uygulamamızı indirin|tüm hakları saklıdır|(?:web )?sitemiz .{0,20}çerez)`,
  // Nordic, Indonesian, Chinese, Japanese, Korean
  `(?:prenumerera på|logga in för|följ oss|klicka här|ladda ner|anmäl dig till|abonnér på|log ind for|følg os|klik her|tilmeld dig|abonner på|logg inn for|følg oss|klikk her|meld deg på)\\b`,
  `(?:ikuti kami|klik (?:di sini|disini)|daftar sekarang|unduh aplikasi|dapatkan (?:update|berita)|gabung di|baca artikel)\\b`,
  `(?:点击|點擊|扫描|掃描|关注|關注|订阅|訂閱|下载|下載)(?:此处|此處|这里|這裡|二维码|我们|我們|本|官方|app|我的|全文)`,
  `(?:版权所有|版權所有|未经授权|未經授權|本文来源|责任编辑|責任編輯)`,
  `(?:この記事は|残り|ここから先は|続きは|無料)[^。]{0,24}(?:会員|購読|登録|文字|ログイン)|無断(?:転載|複製)|copyright`,
  `(?:저작권자|무단\\s?전재|ⓒ|구독하시|로그인 후|기사제보|카카오톡)`,
]

/** Numbers of things a page counts: comments, shares, minutes of reading. */
const COUNTS = `(?:\\d[\\d.,\\s]*[kKmM]?|[٠-٩]+) ?\\+? ?(?:comments?|shares?|likes?|views?|retweets?|replies|reactions?|photos?|images?|followers|
  (?:min|mins|minute|minutes)(?: of)?(?: read(?:ing)?)?|(?:hour|hr|day|week|month)s? ago|min(?:ute)?s? ago|
  kommentare?|aufrufe|min(?:uten)? lesezeit|commentaires?|partages?|vues|min(?:utes)? de lecture|comentarios?|
  compartidos|visitas|min(?:utos)? de lectura|commenti|letture|condivisioni|min(?:uti)? di lettura|comentários?|
  visualizações|min(?:utos)? de leitura|reacties|min(?:uten)? leestijd|תגובות|תגובה|שיתופים|צפיות|דקות קריאה|
  تعليقات?|مشاركات?|مشاهدات?|دقائق|دقيقة|комментари\\p{L}+|просмотр\\p{L}*|мин(?:ут\\p{L}*)? чтения|komentarz\\p{L}*|
  yorum|görüntüleme|kommentarer|条评论|條評論|則留言|コメント|댓글)`

/** Names of places to share in, and the words that stand beside them. */
export const SHARE_WORDS: ReadonlySet<string> = new Set(
  `facebook twitter x whatsapp telegram linkedin pinterest pint reddit email e-mail mail messenger instagram tiktok
  youtube threads bluesky mastodon tumblr flipboard pocket line viber vk ok sms print share tweet pin copy link
  save on via this bookmark teilen drucken partager imprimer compartir compartilhar condividi stampa delen שתף שתפו
  בפייסבוק בטוויטר בוואטסאפ פייסבוק טוויטר וואטסאפ טלגרם הדפס שיתוף فيسبوك تويتر واتساب تلغرام مشاركة شارك طباعة
  вконтакте телеграм поделиться baixar google news snapchat weibo wechat feedly xing mastodon`.split(
    /\s+/,
  ),
)

const join = (alternatives: string) => alternatives.replace(/\s*\n\s*/g, '')

/** A short line that begins with a label and a colon. */
export const LABELLED_LINE = new RegExp(`^(?:${join(LABELS)})\\s*[:：|©/].{0,180}$`, 'u')
/** A sentence that calls on the reader, or a note of the house. */
export const CALL = new RegExp(`^(?:${CALLS.map((call) => `(?:${call})`).join('|')})`, 'u')
/** A line that only counts. */
export const COUNT_LINE = new RegExp(`^${join(COUNTS)}$`, 'u')

/** How a photo's credit ends a caption: (AP Photo/Somebody), Getty Images, REUTERS/Somebody. */
export const CREDIT_END =
  /(?:[([]\s*(?:(?:ap|afp|reuters|epa|getty|file|handout)\s+)?(?:photos?|images?|picture|pic|credits?|foto|fotos|bild|imagen|file|צילום|תמונה|تصوير|фото)\s*(?:credit|by|courtesy|from|source|copyright)?\s*[:/©].{0,80}[)\]]|(?:^|[^\p{L}])(?:getty(?: images)?|shutterstock|istock(?:photo)?|ap photo(?:\/[\p{L} .'-]+)?|epa-efe|imago images?|picture alliance|wikimedia commons|unsplash|alamy)(?: stock photo)?(?: \/ [\p{L} .'-]+)?\s*[)\]]?|reuters\/[\p{L}][\p{L} .'-]{2,40}|(?:^|[\s.])(?:photo|image|picture|foto)(?: credit| illustration)? by [\p{L} .'’-]{3,40}(?:[/|,] ?[\p{L} .'’-]{2,40})?|(?:^|[a-z.)\s])(?:image |photo )?credit: ?[\p{L}\p{N} .,'’/&|-]{2,60}[)\]]?)$/iu
