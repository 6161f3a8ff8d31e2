import type { ArticleKind } from './article.ts'

/**
 * What publishers call the kinds, in lower case: sections, categories, path segments, and labels before a
 * headline's colon or bar. "Interview", "live" and the like are labels only where they stand alone.
 */
export const KIND_WORDS: Readonly<Record<Exclude<ArticleKind, 'report' | 'correction'>, string>> = {
  live: `live|live blog|liveblog|live-blog|live updates|live update|as it happened|ticker|liveticker|newsticker|en direct|direct|
    en vivo|en directo|minuto a minuto|última hora en directo|diretta|in diretta|ao vivo|direto|liveblogs|live verslag|
    מתעדכן|דיווח חי|עדכונים שוטפים|בלוג חי|مباشر|تغطية مباشرة|لحظة بلحظة|بث مباشر|онлайн|прямая трансляция|
    текстовая трансляция|na żywo|relacja na żywo|canlı|canlı anlatım|direktrapport|direkte|siste nytt|langsung|速報中継|直播`,
  opinion: `opinion|opinions|op-ed|oped|op-eds|editorial|editorials|column|columns|columnist|columnists|comment|commentary|
    commentisfree|viewpoint|viewpoints|voices|perspective|perspectives|letters|letters to the editor|letter to the editor|
    guest essay|guest column|the guardian view|blog|blogs|meinung|meinungen|kommentar|kommentare|kolumne|kolumnen|
    leitartikel|gastbeitrag|glosse|leserbriefe|tribune|tribunes|chronique|chroniques|éditorial|edito|édito|editos|débats|
    idées|opinions et débats|point de vue|opinión|opinion|columna|columnas|columnistas|tribuna|tribunas|editoriales|
    cartas al director|firmas|opinione|opinioni|editoriale|editoriali|commento|commenti|rubriche|lettere|opinião|opiniao|
    coluna|colunas|colunistas|editoriais|crônica|opinie|opinies|columnisten|commentaar|ingezonden|דעה|דעות|טור|טורים|
    טור דעה|מאמר דעה|מאמר מערכת|פרשנות ודעות|מכתבים למערכת|בלוגים|رأي|الرأي|آراء|اراء|مقالات|مقال رأي|مقالات الرأي|
    كتاب|كتاب وآراء|افتتاحية|أعمدة|мнение|мнения|колонка|колонки|колумнисты|авторские колонки|думка|думки|opinia|opinie|
    felieton|felietony|komentarz|komentarze|yazarlar|köşe yazıları|köşe yazısı|görüş|åsikt|åsikter|ledare|debatt|krönika|
    kronik|leder|ledere|debat|kommentarer|meninger|opini|kolom|tajuk|社説|コラム|オピニオン|评论|評論|社论|社評|观点|觀點|
    칼럼|사설|오피니언|γνώμες|απόψεις|vélemény|názory|komentáře|opinii|
    members' letter|members’ letter|letter from the editor|a letter from the editor|letter from the editors|editor's letter|
    editor’s letter|note from the editor|a note from the editor|readers' letters|readers’ letters|letter to members|
    brief der chefredaktion|brief des chefredakteurs|lettre de la rédaction|lettre du rédacteur en chef|courrier des lecteurs|
    carta del director|carta de la directora|carta del editor|lettera del direttore|lettera ai soci|carta do editor|
    carta ao leitor|brief van de hoofdredacteur|brief van de redactie|מכתב העורך|דבר העורך|דבר העורכת|מכתב לחברים|
    رسالة المحرر|كلمة المحرر|رسالة رئيس التحرير`,
  analysis: `analysis|analyses|news analysis|analyse|analysen|análisis|analisis|analisi|análise|analise|ניתוח|פרשנות|
    تحليل|تحليلات|تحليل سياسي|анализ|аналитика|аналіз|analiza|analizy|analiz|analys|analisis berita|分析|深度分析|분석`,
  interview: `interview|interviews|the interview|q&a|q and a|q & a|entretien|entretiens|entrevista|entrevistas|intervista|
    interviste|ראיון|ראיונות|مقابلة|مقابلات|حوار|حوارات|интервью|інтерв'ю|wywiad|wywiady|röportaj|söyleşi|intervju|
    intervjuer|wawancara|インタビュー|专访|專訪|인터뷰|gespräch|im gespräch`,
  explainer: `explainer|explainers|explained|the explainer|what we know|fact check|fact-check|factcheck|fact checks|reality check|
    faq|faqs|hintergrund|erklärt|faktencheck|fragen und antworten|décryptage|décodeurs|les décodeurs|vrai ou faux|
    comprendre|explicador|explicación|claves|verificación|te explicamos|spiegone|spiegato|entenda|explicado|uitleg|
    factchecken|מסביר|הסבר|מדריך|בדיקת עובדות|شرح|تحقق|تدقيق الحقائق|ماذا نعرف|объясняем|разбор|wyjaśniamy|faktasjekk|
    faktatjek|faktakoll|cek fakta|解説|팩트체크|newsletter|newsletters|the newsletter|from the archive|from the archives|
    from our archive|from our archives|archive|archives|aus dem archiv|rundbrief|infobrief|infolettre|dans les archives|
    archives du journal|boletín|del archivo|desde el archivo|dall'archivio|dall’archivio|do arquivo|uit het archief|
    nieuwsbrief|nieuwsbrieven|מן הארכיון|מהארכיון|ניוזלטר|من الأرشيف|النشرة البريدية|из архива|рассылка`,
  sponsored: `sponsored|sponsored content|sponsored post|sponsor content|sponsor|partner content|paid content|paid post|paid partnership|
    branded content|brand content|brandvoice|native|advertorial|advertorials|advertisement|advertisement feature|
    advertiser content|promoted|promotion|presented by|from our partners|in partnership with|partnercontent|anzeige|
    sponsored-content|deals|shopping|werbung|anzeigensonderveröffentlichung|verlagsspezial|contenu sponsorisé|
    contenu partenaire|partenaire|publi-rédactionnel|publireportage|publirreportaje|patrocinado|contenido patrocinado|
    publicidad|branded|contenuto sponsorizzato|sponsorizzato|publiredazionale|publieditorial|conteúdo patrocinado|
    conteudo patrocinado|publipost|gesponsord|partnerbijdrage|advertentie|תוכן שיווקי|תוכן ממומן|בשיתוף|ממומן|שיווקי|
    محتوى مدفوع|محتوى ممول|إعلان|مدفوع|برعاية|на правах рекламы|партнерский материал|реклама|artykuł sponsorowany|
    materiał sponsorowany|advertorial içerik|annonsörinnehåll|annonsinnhold|annonceindhold|iklan|広告|pr|赞助内容|광고`,
  'press-release': `press release|press releases|press-release|pressrelease|press-releases|news release|pr newswire|prnewswire|
    business wire|businesswire|globenewswire|globe newswire|accesswire|ein presswire|pressemitteilung|pressemitteilungen|
    presseportal|ots|communiqué|communiqués|communiqué de presse|comunicado|comunicados|comunicado de prensa|
    nota de prensa|comunicato stampa|comunicati stampa|comunicado de imprensa|nota à imprensa|persbericht|
    persberichten|הודעה לעיתונות|הודעות לעיתונות|بيان صحفي|بيانات صحفية|пресс-релиз|пресс-релизы|komunikat prasowy|
    basın bülteni|pressmeddelande|pressemeddelelse|pressemelding|siaran pers|プレスリリース|新闻稿|보도자료`,
  satire: `satire|satirical|parody|humour|humor|comedy|cartoon|cartoons|borowitz report|satira|sátira|סאטירה|הומור|ساخر|كاريكاتير|
    сатира|юмор|mizah|karikatür|karikatur|风刺|만평|glosse satire`,
  video: `video|videos|watch|video news|news videos|vidéo|vidéos|vídeo|vídeos|podcast|podcasts|audio|radio|listen|gallery|galleries|
    photos|in pictures|pictures|photo gallery|slideshow|bildergalerie|fotostrecke|bilder|diaporama|en images|fotogalería|
    fotos|galería|fotogallery|galerie|galeria de fotos|וידאו|וידיאו|פודקאסט|פודקאסטים|גלריה|צפו|فيديو|فيديوهات|بودكاست|
    صور|معرض الصور|видео|подкаст|подкасты|фото|фотогалерея|wideo|galeria|foto galeri|tv-program|動画|视频|視頻|영상|포토`,
}
