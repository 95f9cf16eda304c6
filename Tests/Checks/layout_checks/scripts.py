"""One invented association for each script and for each way of writing with it: its name, a line, and some sentences that
its readers would write so. `fonts` are the families that draw it, and no other may."""

from dataclasses import dataclass

PHONE = "030 23125 1"
NOTO = {"NotoSans", "NotoSerif", "NotoSerifDisplay"}


@dataclass
class Sample:
    tag: str
    name: str
    summary: str
    body: str
    what: str
    fonts: frozenset
    # Whether words may be divided at the end of a line, as the language's rules say.
    hyphenates: bool = True

    @property
    def slug(self):
        return "schrift-" + self.tag.lower()

    @property
    def phone(self):
        return f"{PHONE}{TAGS.index(self.tag):02d}"

    @property
    def email(self):
        return f"kontakt@{self.slug}.example.org"


def sample(tag, name, summary, body, what, *fonts, hyphenates=True):
    return Sample(tag, name, summary, body, what, frozenset(fonts), hyphenates)


# In a body, {phone} and {email} stand among the words, where they must keep their order.
SAMPLES = [
    sample(
        "de", "Verein der Freundschaft", "Wir treffen uns jeden Freitag und kochen zusammen.",
        "Wir treffen uns jeden Freitag um 18 Uhr im Nachbarschaftszentrum. Alle sind willkommen. Rufen Sie uns an: {phone}, oder "
        "schreiben Sie an {email}.\n\nUnsere Ehrenamtlichen begleiten zu Behörden: Aufenthaltsangelegenheiten, "
        "Staatsangehörigkeitsrecht, Anerkennungsverfahren ausländischer Berufsabschlüsse, Wohnungsbauförderungsbescheinigungen "
        "und Kindergartenplatzvergabe gehören dazu, Rechtsberatungsdienstleistungen nicht.",
        "Kochabend"),
    sample(
        "ar", "جمعية الصداقة", "نلتقي كل يوم جمعة ونطبخ معًا.",
        "نلتقي كل يوم جمعة في الساعة 18:00 في مركز الحي. الجميع مرحب بهم. اتصلوا بنا على الرقم {phone} أو اكتبوا إلى {email}.\n\n"
        "نتعلّم الألمانية معًا، ونساعد في قراءة الرسائل من الدوائر الرسمية، ونحتفل بالأعياد مع جيراننا. تأسست الجمعية عام 1998 "
        "وفيها اليوم 120 عضوًا.", "أمسية الطبخ", "NotoSansArabic", hyphenates=False),
    sample(
        "fa", "انجمن دوستی", "هر جمعه دور هم جمع می‌شویم و با هم آشپزی می‌کنیم.",
        "هر جمعه ساعت ۱۸ در مرکز محله دور هم جمع می‌شویم. همه خوش آمدند. با شماره {phone} تماس بگیرید یا به {email} بنویسید.\n\n"
        "ما با هم آلمانی یاد می‌گیریم، در خواندن نامه‌های اداری کمک می‌کنیم و جشن‌ها را کنار همسایه‌ها می‌گیریم.",
        "شب آشپزی", "NotoSansArabic", hyphenates=False),
    sample(
        "ckb", "کۆمەڵەی دۆستایەتی", "هەموو ڕۆژێکی هەینی کۆدەبینەوە.",
        "هەموو ڕۆژێکی هەینی کاتژمێر ١٨ کۆدەبینەوە. هەمووان بەخێربێن. ژمارەی تەلەفۆن: {phone}، ئیمەیل: {email}.\n\n"
        "پێکەوە فێری زمانی ئەڵمانی دەبین و پێکەوە جەژنەکان دەگێڕین.", "کۆبوونەوە", "NotoSansArabic", hyphenates=False),
    sample(
        "he", "עמותת הידידות", "אנחנו נפגשים בכל יום שישי ומבשלים יחד.",
        "אנחנו נפגשים בכל יום שישי בשעה 18:00 במרכז השכונתי. כולם מוזמנים. אפשר להתקשר למספר {phone} או לכתוב אל {email}.\n\n"
        "אנחנו לומדים גרמנית יחד, עוזרים לקרוא מכתבים מהרשויות וחוגגים את החגים עם השכנים.",
        "ערב בישול", "NotoSansHebrew", hyphenates=False),
    sample(
        "ku", "Komeleya Dostaniyê", "Em her roja înê dicivin û bi hev re xwarinê çêdikin.",
        "Em her roja înê di saet 18 de dicivin. Her kes bi xêr hatiye. Ji me re telefon bikin: {phone}, an ji {email} re "
        "binivîsin.\n\nEm bi hev re almanî hîn dibin û cejnan bi cîranên xwe re pîroz dikin.", "Êvara xwarinê"),
    sample(
        "ru", "Общество дружбы", "Мы встречаемся каждую пятницу и вместе готовим.",
        "Мы встречаемся каждую пятницу в 18 часов в районном центре. Приглашаем всех. Звоните: {phone} или пишите: {email}.\n\n"
        "Мы вместе учим немецкий язык, помогаем разобраться в письмах из учреждений, сопровождаем на собеседования по "
        "трудоустройству, заботимся о взаимопонимании и отмечаем праздники вместе с соседями.", "Кулинарный вечер"),
    sample(
        "uk", "Товариство дружби", "Ми зустрічаємося щоп’ятниці й разом готуємо.",
        "Ми зустрічаємося щоп’ятниці о 18 годині в районному центрі. Запрошуємо всіх. Телефонуйте: {phone} або пишіть: {email}.\n\n"
        "Ми разом вивчаємо німецьку мову, допомагаємо читати листи від установ, супроводжуємо під час працевлаштування і "
        "святкуємо разом із сусідами.", "Кулінарний вечір"),
    sample(
        "el", "Σύλλογος Φιλίας", "Συναντιόμαστε κάθε Παρασκευή και μαγειρεύουμε μαζί.",
        "Συναντιόμαστε κάθε Παρασκευή στις 18:00 στο κέντρο της γειτονιάς. Όλοι είναι ευπρόσδεκτοι. Τηλεφωνήστε στο {phone} ή "
        "γράψτε στο {email}.\n\nΜαθαίνουμε μαζί γερμανικά, βοηθάμε με τα γράμματα των υπηρεσιών και γιορτάζουμε με τους γείτονες.",
        "Βραδιά μαγειρικής"),
    sample(
        "tr", "Dostluk Derneği", "Her cuma buluşuyor, birlikte yemek pişiriyoruz.",
        "Her cuma saat 18.00’de mahalle merkezinde buluşuyoruz. Herkesi bekleriz. Bizi {phone} numarasından arayın ya da {email} "
        "adresine yazın.\n\nBirlikte Almanca öğreniyor, resmî mektupları okumaya yardım ediyor, bayramları komşularımızla "
        "kutluyoruz. Iğdır’dan, İzmir’den, Şırnak’tan gelenler var.", "Yemek akşamı"),
    sample(
        "vi", "Hội Hữu nghị", "Chúng tôi gặp nhau mỗi thứ Sáu và cùng nấu ăn.",
        "Chúng tôi gặp nhau vào mỗi thứ Sáu lúc 18 giờ ở trung tâm khu phố. Mọi người đều được chào đón. Hãy gọi số {phone} hoặc "
        "viết thư đến {email}.\n\nChúng tôi cùng học tiếng Đức, giúp đọc thư của các cơ quan và mừng các ngày lễ với hàng xóm.",
        "Buổi tối nấu ăn", hyphenates=False),
    sample(
        "ta", "நட்புச் சங்கம்", "நாங்கள் ஒவ்வொரு வெள்ளிக்கிழமையும் சந்திக்கிறோம்.",
        "நாங்கள் ஒவ்வொரு வெள்ளிக்கிழமையும் மாலை ஆறு மணிக்குச் சந்திக்கிறோம். அனைவரையும் வரவேற்கிறோம். தொலைபேசி எண்: {phone}, "
        "மின்னஞ்சல்: {email}.\n\nநாங்கள் ஒன்றாக ஜெர்மன் மொழி கற்கிறோம்; பண்டிகைகளை அண்டை வீட்டாருடன் கொண்டாடுகிறோம்.",
        "சமையல் மாலை", "NotoSansTamil", hyphenates=False),
    sample(
        "hi", "मैत्री संघ", "हम हर शुक्रवार मिलते हैं और साथ खाना बनाते हैं।",
        "हम हर शुक्रवार शाम छह बजे मिलते हैं। सभी का स्वागत है। हमें {phone} पर फ़ोन करें या {email} पर लिखें।\n\n"
        "हम साथ मिलकर जर्मन सीखते हैं, दफ़्तरों की चिट्ठियाँ पढ़ने में मदद करते हैं और पड़ोसियों के साथ त्योहार मनाते हैं।",
        "खाना पकाने की शाम", "NotoSansDevanagari", hyphenates=False),
    sample(
        "ti", "ማሕበር ምሕዝነት", "ኩሉ ዓርቢ ንራኸብ።",
        "ኩሉ ዓርቢ ሰዓት 18:00 ንራኸብ። ኩሉ ሰብ እንቋዕ ብደሓን መጸ። ቁጽሪ ተሌፎን፦ {phone}፣ ኢመይል፦ {email}።",
        "ምግቢ ምኽሻን", "NotoSansEthiopic", hyphenates=False),
    sample(
        "am", "የወዳጅነት ማኅበር", "በየሳምንቱ ዓርብ እንገናኛለን።",
        "በየሳምንቱ ዓርብ እንገናኛለን። ሁሉም ሰው እንኳን ደህና መጣ። ስልክ፦ {phone}፣ ኢሜይል፦ {email}።\n\nአብረን ጀርመንኛ እንማራለን፣ በዓላትን ከጎረቤቶቻችን ጋር እናከብራለን።",
        "የምግብ ዝግጅት ምሽት", "NotoSansEthiopic", hyphenates=False),
    sample(
        "ka", "მეგობრობის საზოგადოება", "ყოველ პარასკევს ვიკრიბებით და ერთად ვამზადებთ საჭმელს.",
        "ყოველ პარასკევს 18 საათზე ვიკრიბებით. ყველას ველოდებით. დაგვირეკეთ ნომერზე {phone} ან მოგვწერეთ: {email}.\n\n"
        "ერთად ვსწავლობთ გერმანულს და მეზობლებთან ერთად ვზეიმობთ.", "კულინარიის საღამო", "NotoSansGeorgian"),
    sample(
        "hy", "Բարեկամության միություն", "Մենք հանդիպում ենք ամեն ուրբաթ։",
        "Մենք հանդիպում ենք ամեն ուրբաթ ժամը 18-ին։ Բոլորին սպասում ենք։ Զանգահարեք {phone} կամ գրեք {email}։\n\n"
        "Միասին գերմաներեն ենք սովորում և տոները նշում ենք մեր հարևանների հետ։", "Խոհարարական երեկո", "NotoSansArmenian"),
    sample(
        "zh-Hans", "友谊协会", "我们每周五聚会，一起做饭。",
        "我们每周五晚上六点在社区中心聚会，欢迎大家参加。请拨打电话 {phone}，或者写信到 {email}。\n\n"
        "我们一起学习德语，帮助大家阅读政府机关的来信，也和邻居们一起庆祝节日。协会成立于一九九八年，现在有一百二十名会员，来自许多不同的国家和地区。",
        "烹饪之夜", "NotoSansCJKsc", hyphenates=False),
    sample(
        "zh-Hant", "友誼協會", "我們每週五聚會，一起做飯。",
        "我們每週五晚上六點在社區中心聚會，歡迎大家參加。請撥打電話 {phone}，或者寫信到 {email}。\n\n"
        "我們一起學習德語，幫助大家閱讀政府機關的來信，也和鄰居們一起慶祝節日。協會成立於一九九八年，現在有一百二十名會員，來自許多不同的國家和地區。",
        "烹飪之夜", "NotoSansCJKsc", hyphenates=False),
    sample(
        "ja", "友好協会", "毎週金曜日に集まって、一緒に料理をします。",
        "私たちは毎週金曜日の午後六時に地域センターに集まります。どなたでも歓迎します。お電話は {phone}、メールは {email} までお願いします。\n\n"
        "一緒にドイツ語を勉強し、役所からの手紙を読むお手伝いをして、近所の人たちと一緒にお祭りを祝います。「はじめまして」から始めましょう。",
        "料理の夕べ", "NotoSansCJKsc", hyphenates=False),
    sample(
        "ko", "우정 협회", "우리는 매주 금요일에 모여 함께 요리합니다.",
        "우리는 매주 금요일 저녁 여섯 시에 주민 센터에서 모입니다. 누구나 환영합니다. 전화 {phone} 또는 이메일 {email}(으)로 연락해 주십시오.\n\n"
        "함께 독일어를 배우고, 관공서에서 온 편지를 읽는 일을 도우며, 이웃과 함께 명절을 보냅니다.",
        "요리 모임", "NotoSansCJKsc", hyphenates=False),
    sample(
        "th", "สมาคมมิตรภาพ", "เราพบกันทุกวันศุกร์และทำอาหารด้วยกัน",
        "เราพบกันทุกวันศุกร์เวลาหกโมงเย็นที่ศูนย์ชุมชน ยินดีต้อนรับทุกคน กรุณาโทรหาเราที่หมายเลข {phone} หรือเขียนถึง {email}\n\n"
        "เราเรียนภาษาเยอรมันด้วยกันและช่วยกันอ่านจดหมายจากหน่วยงานราชการและฉลองเทศกาลต่างๆกับเพื่อนบ้านของเราทุกปีตั้งแต่ก่อตั้งสมาคมขึ้นมา",
        "ทำอาหาร", "NotoSansThai", hyphenates=False),
]
TAGS = [sample.tag for sample in SAMPLES]


def body(sample):
    return sample.body.format(phone=sample.phone, email=sample.email)


def profile(sample):
    """The fields of its profile and its text."""
    return {
        "name": sample.name,
        "summary": sample.summary,
        "lang": sample.tag,
        "topics": ["bildung"],
        "languages": ["de", sample.tag] if sample.tag != "de" else ["de"],
        "address": {"street": "Musterweg 5", "postcode": "33602", "city": "Bielefeld"},
        "phone": sample.phone,
        "email": sample.email,
        "times": [{"day": "Freitag", "from": "18:00", "to": "21:00", "what": sample.what}],
    }, body(sample)
