import type { SampleDesk, SampleLanguage } from './newsroom.ts'

/** What surrounds an article on a news site, in one language. None of it is news. */
export interface Furniture {
  readonly desks: Readonly<Record<SampleDesk, string>>
  readonly nav: readonly string[]
  readonly consent: string
  readonly share: readonly string[]
  readonly alert: string
  readonly related: string
  readonly trending: string
  readonly newsletter: string
  readonly comments: string
  readonly subscribe: string
  readonly paywall: string
  readonly by: string
  readonly rights: string
  readonly readMore: string
}

export const furniture: Readonly<Record<SampleLanguage, Furniture>> = {
  en: {
    desks: {
      world: 'World',
      politics: 'Politics',
      business: 'Business',
      technology: 'Technology',
      science: 'Science',
      health: 'Health',
      climate: 'Climate',
      sport: 'Sport',
      culture: 'Culture',
    },
    nav: ['Home', 'Weather', 'Obituaries', 'Crossword', 'Log in', 'Subscribe'],
    consent:
      'We and our partners use cookies to personalise content. Accept all or manage choices.',
    share: ['Share this page', 'Copy link', 'Email this article', 'Print'],
    alert: 'Click the alert icon to follow topics and authors. Log in to save this article.',
    related: 'Related stories',
    trending: 'Most read today',
    newsletter:
      'Sign up for our morning newsletter. By signing up you agree to our privacy notice.',
    comments: '48 comments. Log in to join the conversation.',
    subscribe: 'Read without limits: 4 crowns a month for the first year. Cancel anytime.',
    paywall: 'To continue reading this article, subscribe or log in.',
    by: 'By',
    rights: 'All rights reserved. Contact us · Corrections · Advertise · Privacy',
    readMore: 'Read more:',
  },
  he: {
    desks: {
      world: 'עולם',
      politics: 'פוליטיקה',
      business: 'כלכלה',
      technology: 'טכנולוגיה',
      science: 'מדע',
      health: 'בריאות',
      climate: 'אקלים',
      sport: 'ספורט',
      culture: 'תרבות',
    },
    nav: ['דף הבית', 'מזג האוויר', 'תשבץ', 'התחברות', 'רכישת מינוי'],
    consent: 'אתר זה משתמש בעוגיות כדי לשפר את חוויית הגלישה. אישור או ניהול העדפות.',
    share: ['שיתוף', 'העתקת קישור', 'שליחה בדוא"ל', 'הדפסה'],
    alert: 'לחצו על הפעמון כדי לעקוב אחר נושאים וכתבים. התחברו כדי לשמור את הכתבה.',
    related: 'כתבות נוספות',
    trending: 'הנקראות ביותר',
    newsletter: 'הירשמו לעדכון הבוקר שלנו. בהרשמה אתם מסכימים לתנאי השימוש.',
    comments: '17 תגובות. התחברו כדי להגיב.',
    subscribe: 'מינוי דיגיטלי ב-19 כתרים לחודש. ניתן לבטל בכל עת.',
    paywall: 'להמשך קריאה יש לרכוש מינוי או להתחבר.',
    by: 'מאת',
    rights: 'כל הזכויות שמורות. צרו קשר · תקנון · פרטיות',
    readMore: 'קראו גם:',
  },
  ar: {
    desks: {
      world: 'العالم',
      politics: 'سياسة',
      business: 'اقتصاد',
      technology: 'تكنولوجيا',
      science: 'علوم',
      health: 'صحة',
      climate: 'مناخ',
      sport: 'رياضة',
      culture: 'ثقافة',
    },
    nav: ['الرئيسية', 'الطقس', 'الأرشيف', 'تسجيل الدخول', 'اشترك'],
    consent: 'نستخدم ملفات تعريف الارتباط لتحسين تجربتك. قبول الكل أو إدارة الخيارات.',
    share: ['شارك', 'انسخ الرابط', 'أرسل بالبريد', 'اطبع'],
    alert: 'اضغط على أيقونة التنبيه لمتابعة المواضيع. سجل الدخول لحفظ المقال.',
    related: 'اقرأ أيضا',
    trending: 'الأكثر قراءة',
    newsletter: 'اشترك في نشرتنا الصباحية. بالاشتراك أنت توافق على سياسة الخصوصية.',
    comments: '12 تعليقا. سجل الدخول للمشاركة.',
    subscribe: 'اشتراك رقمي بتسعة دنانير في الشهر. يمكنك الإلغاء في أي وقت.',
    paywall: 'لمواصلة القراءة يرجى الاشتراك أو تسجيل الدخول.',
    by: 'بقلم',
    rights: 'جميع الحقوق محفوظة. اتصل بنا · الخصوصية',
    readMore: 'اقرأ المزيد:',
  },
  es: {
    desks: {
      world: 'Internacional',
      politics: 'Política',
      business: 'Economía',
      technology: 'Tecnología',
      science: 'Ciencia',
      health: 'Salud',
      climate: 'Clima',
      sport: 'Deportes',
      culture: 'Cultura',
    },
    nav: ['Portada', 'El tiempo', 'Esquelas', 'Iniciar sesión', 'Suscríbete'],
    consent: 'Usamos cookies propias y de terceros. Aceptar todo o configurar.',
    share: ['Compartir', 'Copiar enlace', 'Enviar por correo', 'Imprimir'],
    alert: 'Pulsa la campana para seguir temas y autores. Inicia sesión para guardar la noticia.',
    related: 'Noticias relacionadas',
    trending: 'Lo más leído',
    newsletter: 'Apúntate a nuestro boletín de la mañana. Al hacerlo aceptas el aviso legal.',
    comments: '23 comentarios. Inicia sesión para comentar.',
    subscribe: 'Suscripción digital por 3 coronas al mes. Cancela cuando quieras.',
    paywall: 'Para seguir leyendo, suscríbete o inicia sesión.',
    by: 'Por',
    rights: 'Todos los derechos reservados. Contacto · Aviso legal · Privacidad',
    readMore: 'Lee también:',
  },
  de: {
    desks: {
      world: 'Ausland',
      politics: 'Politik',
      business: 'Wirtschaft',
      technology: 'Technik',
      science: 'Wissen',
      health: 'Gesundheit',
      climate: 'Klima',
      sport: 'Sport',
      culture: 'Kultur',
    },
    nav: ['Startseite', 'Wetter', 'Rätsel', 'Anmelden', 'Abonnieren'],
    consent: 'Wir verwenden Cookies. Alle akzeptieren oder Einstellungen verwalten.',
    share: ['Teilen', 'Link kopieren', 'Per E-Mail senden', 'Drucken'],
    alert: 'Klicken Sie auf die Glocke, um Themen zu folgen. Melden Sie sich an, um zu speichern.',
    related: 'Mehr zum Thema',
    trending: 'Meistgelesen',
    newsletter: 'Abonnieren Sie unseren Morgenbrief. Es gilt unsere Datenschutzerklärung.',
    comments: '31 Kommentare. Melden Sie sich an, um mitzureden.',
    subscribe: 'Digital lesen für 5 Kronen im Monat. Jederzeit kündbar.',
    paywall: 'Zum Weiterlesen bitte abonnieren oder anmelden.',
    by: 'Von',
    rights: 'Alle Rechte vorbehalten. Impressum · Datenschutz · Kontakt',
    readMore: 'Lesen Sie auch:',
  },
  fr: {
    desks: {
      world: 'Monde',
      politics: 'Politique',
      business: 'Économie',
      technology: 'Technologie',
      science: 'Sciences',
      health: 'Santé',
      climate: 'Climat',
      sport: 'Sport',
      culture: 'Culture',
    },
    nav: ['Accueil', 'Météo', 'Mots croisés', 'Se connecter', 'S’abonner'],
    consent: 'Nous utilisons des cookies. Tout accepter ou paramétrer mes choix.',
    share: ['Partager', 'Copier le lien', 'Envoyer par courriel', 'Imprimer'],
    alert: 'Cliquez sur la cloche pour suivre des sujets. Connectez-vous pour enregistrer.',
    related: 'À lire aussi',
    trending: 'Les plus lus',
    newsletter: 'Recevez notre lettre du matin. En vous inscrivant, vous acceptez nos conditions.',
    comments: '9 commentaires. Connectez-vous pour réagir.',
    subscribe: 'Abonnement numérique à 4 couronnes par mois. Sans engagement.',
    paywall: 'Pour lire la suite, abonnez-vous ou connectez-vous.',
    by: 'Par',
    rights: 'Tous droits réservés. Contact · Mentions légales · Confidentialité',
    readMore: 'Lire aussi :',
  },
}
