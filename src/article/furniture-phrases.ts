/**
 * What news sites write around an article, in lower case without end marks. A line that is one of
 * these and nothing else is never news, whatever language the article is in.
 */
export const FURNITURE_LINES: Readonly<Record<string, string>> = {
  en: `advertisement|advertisements|ad|ads|advert|sponsored|sponsored content|promoted|promoted content|paid content|
    article continues below|article continues below advertisement|continue reading below|story continues below|
    story continues below advertisement|story continues|scroll to continue|scroll for more|skip to content|
    skip to main content|skip advertisement|skip ad|skip|read more|read full article|read full story|continue reading|
    keep reading|show more|see more|view more|load more|more|learn more|find out more|click here|click here for more|
    share|share this|share this article|share this story|share on facebook|share on twitter|share on x|tweet|
    tweet this|email|email this|print|print this|print this article|save|save for later|bookmark|copy link|link copied|
    copied|like|reply|comment|comments|leave a comment|post a comment|post comment|view comments|show comments|
    add a comment|join the conversation|no comments|login|log in|sign in|sign out|sign up|register|subscribe|
    subscribe now|subscribe today|my account|account|menu|search|home|close|cancel|back|back to top|next|previous|
    next article|previous article|next story|breaking news emails|breaking news alerts|newsletter|newsletters|
    newsletter sign up|get the app|download the app|open in app|play|play video|watch now|watch live|listen|
    listen to article|listen to this article|mute|unmute|replay|loading|loading content|caption|hide caption|
    toggle caption|enlarge image|enlarge this image|view gallery|view image|view images|image|photo|photos|gallery|
    video|slideshow|getty|getty images|ap|reuters|supplied|file photo|file|accept|accept all|accept cookies|reject all|
    cookie settings|cookie policy|privacy policy|manage preferences|manage options|terms of use|terms and conditions|
    about the author|about us|contact us|author|authors|view author archive|email the author|follow|following|
    follow us|follow author|follow on twitter|get alerts|opinion|analysis|exclusive|report this ad|feedback|
    correction request|suggest a correction|report a typo|this slideshow requires javascript|thank you|
    thanks for reading|tell us what you think|was this article helpful|updates|highlights|key points|tags|topics|
    filed under|topics in this article|donate|support us|minutes read|minute read|min read|end of article`,
  de: `anzeige|werbung|artikel wird nach der anzeige fortgesetzt|weiterlesen|mehr lesen|mehr anzeigen|mehr dazu|teilen|
    artikel teilen|auf facebook teilen|auf twitter teilen|drucken|merken|artikel merken|kommentieren|kommentare|
    kommentare anzeigen|kommentar schreiben|anmelden|einloggen|registrieren|abonnieren|jetzt abonnieren|abo|
    newsletter|menü|suche|startseite|schließen|zurück|nach oben|weiter|zum inhalt springen|zur startseite|
    empfohlener redaktioneller inhalt|externer inhalt|alle akzeptieren|akzeptieren|ablehnen|einstellungen|
    datenschutz|impressum|bildergalerie|video abspielen|audio abspielen|artikel anhören|bild|foto|dpa|themen|
    schlagwörter|über den autor|link kopieren|link kopiert|fehler melden|feedback`,
  fr: `publicité|publicite|la suite après cette publicité|la suite après la publicité|lire la suite|lire plus|
    en savoir plus|voir plus|afficher plus|partager|partager l'article|partager sur facebook|partager sur twitter|
    imprimer|envoyer|envoyer par e-mail|sauvegarder|commenter|commentaires|réagir|voir les commentaires|se connecter|
    connexion|s'inscrire|s'abonner|abonnez-vous|je m'abonne|newsletter|newsletters|menu|rechercher|accueil|fermer|
    retour|haut de page|suivant|précédent|aller au contenu|tout accepter|accepter|refuser|continuer sans accepter|
    paramétrer|écouter l'article|écouter|image|photo|crédit photo|diaporama|à propos de l'auteur|copier le lien|
    lien copié|article réservé aux abonnés|réservé aux abonnés|sur le même sujet|signaler une erreur`,
  es: `publicidad|anuncio|continúa leyendo|seguir leyendo|sigue leyendo|leer más|ver más|más información|mostrar más|
    compartir|comparte|compartir en facebook|compartir en twitter|imprimir|enviar por correo|guardar|comentar|
    comentarios|ver comentarios|deja un comentario|iniciar sesión|inicia sesión|acceder|regístrate|registrarse|
    suscríbete|suscribirse|suscribete|boletín|boletines|newsletter|menú|buscar|inicio|cerrar|volver|arriba|siguiente|
    anterior|saltar al contenido|ir al contenido|aceptar|aceptar todo|rechazar|configurar|política de privacidad|
    escuchar|escucha el artículo|imagen|foto|fotos|galería|vídeo|video|copiar enlace|enlace copiado|sobre el autor|
    archivado en|etiquetas|temas`,
  it: `pubblicità|annuncio|continua a leggere|leggi tutto|leggi di più|leggi anche|mostra altro|scopri di più|condividi|
    condividi su facebook|stampa|invia|salva|commenta|commenti|lascia un commento|accedi|registrati|abbonati|
    iscriviti|newsletter|menu|cerca|home|chiudi|indietro|torna su|successivo|precedente|vai al contenuto|
    accetta|accetta tutti|rifiuta|ascolta l'articolo|ascolta|immagine|foto|fotogallery|video|copia link|letture|
    riproduzione riservata|argomenti`,
  pt: `publicidade|anúncio|propaganda|continua após a publicidade|continua depois da publicidade|continue lendo|
    leia mais|ler mais|ver mais|saiba mais|mostrar mais|compartilhar|compartilhe|partilhar|imprimir|enviar por e-mail|
    salvar|guardar|comentar|comentários|comente|ver comentários|deixe um comentário|entrar|fazer login|iniciar sessão|
    cadastre-se|registar|assine|assine já|assinar|newsletter|menu|buscar|pesquisar|início|fechar|voltar|topo|próximo|
    anterior|ir para o conteúdo|aceitar|aceitar todos|rejeitar|ouvir|ouça este conteúdo|imagem|foto|fotos|galeria|
    vídeo|copiar link|link copiado|sobre o autor|whatsapp|baixar`,
  nl: `advertentie|lees verder|lees meer|meer lezen|meer tonen|toon meer|delen|deel dit artikel|deel|printen|opslaan|
    bewaar|reageer|reacties|reageren|toon reacties|inloggen|log in|registreren|abonneren|abonneer|word abonnee|
    nieuwsbrief|menu|zoeken|home|sluiten|terug|naar boven|volgende|vorige|naar inhoud|accepteren|alles accepteren|
    weigeren|luister|beeld|foto|fotoserie|video|link kopiëren|over de auteur|verder lezen na de advertentie`,
  he: `פרסומת|מודעה|תוכן ממומן|תוכן שיווקי|קרא עוד|קראו עוד|המשך קריאה|המשיכו לקרוא|להמשך קריאה|לקריאה נוספת|
    לכתבה המלאה|לכתבה|עוד בנושא|עוד|הצג עוד|טען עוד|שתף|שתפו|שיתוף|שתף בפייסבוק|שתפו בפייסבוק|שתף בטוויטר|
    שתף בוואטסאפ|שיתוף בוואטסאפ|שלח לחבר|שלחו לחבר|הדפס|הדפסה|שמור|שמירה|העתק קישור|הקישור הועתק|תגובות|לתגובות|
    הוסף תגובה|הוסיפו תגובה|כתוב תגובה|כתבו תגובה|לכל התגובות|התחבר|התחברות|התחברו|כניסה|הרשמה|הירשם|הירשמו|
    הרשמו|מנוי|למנויים|רכשו מינוי|ניוזלטר|תפריט|חיפוש|ראשי|דף הבית|סגור|חזרה|הבא|הקודם|דלג לתוכן|מעבר לתוכן|
    אישור|אני מסכים|מדיניות פרטיות|תנאי שימוש|האזינו לכתבה|האזנה לכתבה|האזינו|צילום|צילומים|גלריה|וידאו|
    מצאתם טעות|דווחו לנו|תגיות|נושאים|כתבות נוספות|כתבות קשורות|עקבו אחרינו|הדליקו התראות`,
  ar: `إعلان|اعلان|إعلانات|محتوى مدفوع|محتوى ممول|اقرأ المزيد|إقرأ المزيد|اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|المزيد|
    عرض المزيد|تابع القراءة|أكمل القراءة|مشاركة|شارك|شارك المقال|شارك الخبر|شارك هذا المقال|مشاركة عبر فيسبوك|
    طباعة|اطبع|حفظ|نسخ الرابط|تم نسخ الرابط|التعليقات|تعليقات|أضف تعليق|أضف تعليقا|اترك تعليقا|تسجيل الدخول|
    تسجيل|اشترك|اشترك الآن|الاشتراك|النشرة البريدية|النشرة الإخبارية|القائمة|بحث|الرئيسية|إغلاق|رجوع|التالي|
    السابق|انتقل إلى المحتوى|تخطي إلى المحتوى|قبول|موافق|رفض|سياسة الخصوصية|استمع|استمع إلى المقال|صورة|صور|
    فيديو|الأكثر قراءة|مواضيع ذات صلة|أخبار ذات صلة|تابعنا|الكلمات المفتاحية|وسوم`,
  ru: `реклама|на правах рекламы|читать далее|читать дальше|читать полностью|читайте также|подробнее|показать еще|
    показать ещё|еще|ещё|поделиться|поделитесь|поделиться в соцсетях|печать|распечатать|сохранить|скопировать ссылку|
    комментарии|комментировать|оставить комментарий|войти|вход|регистрация|зарегистрироваться|подписаться|подписка|
    подпишитесь|рассылка|меню|поиск|главная|закрыть|назад|наверх|далее|принять|согласен|отклонить|слушать|фото|
    видео|галерея|теги|темы|новости партнеров|по теме|смотрите также`,
  uk: `реклама|читати далі|читайте також|докладніше|поділитися|коментарі|увійти|підписатися|меню|пошук|головна|фото|
    відео|теги`,
  pl: `reklama|czytaj więcej|czytaj dalej|czytaj także|zobacz więcej|pokaż więcej|udostępnij|drukuj|zapisz|komentarze|
    skomentuj|zaloguj się|zaloguj|zarejestruj się|subskrybuj|newsletter|szukaj|strona główna|zamknij|akceptuję|
    dalszy ciąg materiału pod wideo|dalsza część artykułu pod wideo|zdjęcie|galeria|tagi`,
  tr: `reklam|devamını oku|devamı|daha fazla|paylaş|yazdır|kaydet|yorumlar|yorum yap|giriş yap|üye ol|kaydol|
    abone ol|bülten|menü|ara|ana sayfa|kapat|geri|kabul et|reddet|fotoğraf|galeri|etiketler`,
  sv: `annons|läs mer|läs vidare|visa mer|dela|dela artikeln|skriv ut|spara|kommentarer|kommentera|logga in|
    prenumerera|bli prenumerant|nyhetsbrev|meny|sök|stäng|godkänn|lyssna|bild|foto`,
  da: `annonce|læs mere|læs videre|vis mere|del|del artiklen|udskriv|gem|kommentarer|log ind|abonnér|bliv abonnent|
    nyhedsbrev|menu|søg|luk|accepter|lyt|foto`,
  no: `annonse|les mer|les videre|vis mer|del|del artikkelen|skriv ut|lagre|kommentarer|logg inn|abonner|
    bli abonnent|nyhetsbrev|meny|søk|lukk|godta|lytt|foto`,
  id: `iklan|advertisement|baca juga|baca selengkapnya|selengkapnya|lihat selengkapnya|lanjutkan membaca|bagikan|
    cetak|simpan|komentar|masuk|daftar|berlangganan|menu|cari|beranda|tutup|setuju|foto|video|topik`,
  ro: `publicitate|citește mai mult|citeste mai mult|citește și|distribuie|comentarii|autentificare|abonează-te|meniu|
    caută|închide|accept`,
  cs: `reklama|číst dál|číst více|více|sdílet|tisk|uložit|diskuse|přihlásit se|předplatit|hledat|zavřít|souhlasím|foto`,
  hu: `hirdetés|olvass tovább|tovább olvasom|bővebben|megosztás|nyomtatás|hozzászólások|bejelentkezés|előfizetés|
    hírlevél|menü|keresés|bezár|elfogadom|fotó`,
  el: `διαφήμιση|διαβάστε περισσότερα|περισσότερα|διαβάστε επίσης|κοινοποίηση|σχόλια|σύνδεση|εγγραφή|μενού|αναζήτηση|
    κλείσιμο|αποδοχή`,
  ja: `広告|続きを読む|もっと見る|もっと読む|記事全文を読む|全文を読む|この記事をシェア|シェア|シェアする|ツイート|印刷|保存|
    コメント|コメントする|ログイン|会員登録|新規登録|購読|有料会員限定|会員限定記事|メニュー|検索|ホーム|閉じる|関連記事|
    関連ニュース|おすすめ記事|アクセスランキング|写真|画像|動画|無断転載禁止`,
  zh: `广告|廣告|阅读更多|閱讀更多|阅读全文|閱讀全文|查看更多|更多|分享|分享到|打印|收藏|评论|評論|留言|登录|登錄|登入|
    注册|註冊|订阅|訂閱|菜单|搜索|搜尋|首页|首頁|关闭|關閉|相关新闻|相關新聞|相关阅读|延伸閱讀|责任编辑|图片|圖片|视频`,
  ko: `광고|더보기|더 보기|계속 읽기|기사 전체 보기|공유|공유하기|인쇄|저장|댓글|댓글 달기|로그인|회원가입|구독|구독하기|메뉴|검색|
    홈|닫기|관련기사|관련 기사|많이 본 뉴스|사진|동영상|무단전재 및 재배포 금지`,
}

/** Headings over lists of other articles: the headlines below one of these go with it. */
export const RELATED_HEADINGS = `related|related articles|related article|related stories|related story|related news|
  related content|related topics|related links|related coverage|related posts|related video|related videos|
  more on this|more on this story|more on this topic|more stories|more news|more from|more like this|more to read|
  most read|most popular|most viewed|popular|popular now|trending|trending now|top stories|latest news|latest|
  latest stories|recommended|recommended for you|recommended stories|you may also like|you might also like|
  you might like|read next|up next|what to read next|read also|also read|see also|don't miss|dont miss|
  recent articles|recent posts|popular this week|editor's picks|editors' picks|must read|in case you missed it|
  from around the web|around the web|news summary|breaking news|holiday gift guides|further reading|
  more great stories|want more stories like this|mehr zum thema|lesen sie auch|lesen sie mehr|auch interessant|
  das könnte sie auch interessieren|meistgelesen|verwandte artikel|weitere artikel|mehr aus|lesetipps|
  à lire aussi|lire aussi|à lire également|les plus lus|sur le même thème|à découvrir|articles liés|
  noticias relacionadas|artículos relacionados|te puede interesar|lo más leído|más noticias|lee también|
  relacionado|relacionados|más sobre|articoli correlati|leggi anche|potrebbe interessarti|i più letti|
  leia também|leia mais|veja também|notícias relacionadas|mais lidas|relacionadas|lees ook|gerelateerd|meest gelezen|
  עוד בנושא|כתבות נוספות|כתבות קשורות|אולי יעניין אותך|אולי יעניין אתכם|הנקראות ביותר|קראו גם|קרא גם|
  עוד באתר|מומלצים|חדשות נוספות|اقرأ أيضا|اقرأ أيضاً|مواضيع ذات صلة|أخبار ذات صلة|الأكثر قراءة|قد يعجبك أيضا|
  مقالات ذات صلة|شاهد أيضا|читайте также|по теме|смотрите также|самое читаемое|другие новости|czytaj także|
  zobacz też|polecamy|läs också|läs även|mest läst|læs også|mest læste|les også|mest lest|baca juga|
  artikel terkait|berita terkait|terpopuler|ilgili haberler|çok okunanlar|関連記事|おすすめ記事|相关新闻|相关阅读|
  相關新聞|延伸閱讀|관련기사|관련 기사|많이 본 뉴스`
