extension Language {
  /// Code, German name, English name, own name, other names in use (with commas between): facts from
  /// ISO 639 and the CLDR, and what people in associations call their languages.
  static let table = """
    aa|Afar|Afar|Qafar|
    ab|Abchasisch|Abkhazian|Аԥсшәа|
    af|Afrikaans|Afrikaans|Afrikaans|
    agq|Aghem|Aghem|Aghem|
    aii|Assyrisch-Neuaramäisch|Assyrian Neo-Aramaic|ܣܘܪܝܬ|Sureth,Suret
    ak|Akan|Akan|Akan|
    am|Amharisch|Amharic|አማርኛ|
    an|Aragonesisch|Aragonese|aragonés|
    apc|Levantinisches Arabisch|Levantine Arabic|العربية الشامية|Syrisches Arabisch
    ar|Arabisch|Arabic|العربية|
    arn|Mapudungun|Mapuche|Mapudungun|
    ary|Marokkanisches Arabisch|Moroccan Arabic|الدارجة|Darija
    as|Assamesisch|Assamese|অসমীয়া|
    asa|Asu|Asu|Kipare|
    ast|Asturisch|Asturian|asturianu|
    az|Aserbaidschanisch|Azerbaijani|azərbaycan|
    ba|Baschkirisch|Bashkir|башҡорт теле|
    bal|Belutschisch|Baluchi|بلۆچی|
    bas|Bassa|Basaa|Ɓàsàa|
    be|Belarussisch|Belarusian|беларуская|Weißrussisch,Belarusisch
    bem|Bemba|Bemba|Ichibemba|
    bew|Betawi|Betawi|Betawi|
    bez|Bena|Bena|Hibena|
    bg|Bulgarisch|Bulgarian|български|
    bgc|Haryanvi|Haryanvi|हरियाणवी|
    bgn|Westliches Belutschi|Western Balochi|بلوچی (رخشانی)|
    bho|Bhodschpuri|Bhojpuri|भोजपुरी|
    bm|Bambara|Bambara|bamanakan|
    bn|Bengalisch|Bangla|বাংলা|Bengali
    bo|Tibetisch|Tibetan|བོད་སྐད་|
    br|Bretonisch|Breton|brezhoneg|
    brx|Bodo|Bodo|बर’|
    bs|Bosnisch|Bosnian|bosanski|
    bss|Akoose|Akoose|Akoose|
    byn|Blin|Blin|ብሊን|
    ca|Katalanisch|Catalan|català|
    cad|Caddo|Caddo|Caddo|
    ce|Tschetschenisch|Chechen|нохчийн|
    ceb|Cebuano|Cebuano|Cebuano|
    cgg|Rukiga|Chiga|Rukiga|
    cho|Choctaw|Choctaw|Chahta|
    chr|Cherokee|Cherokee|ᏣᎳᎩ|
    ckb|Zentralkurdisch (Sorani)|Central Kurdish (Sorani)|کوردیی ناوەندی|Sorani,Soranî,Zentralkurdisch,Central Kurdish
    co|Korsisch|Corsican|corsu|
    cs|Tschechisch|Czech|čeština|
    cv|Tschuwaschisch|Chuvash|чӑваш|
    cy|Walisisch|Welsh|Cymraeg|
    da|Dänisch|Danish|dansk|
    dav|Taita|Taita|Kitaita|
    de|Deutsch|German|Deutsch|
    dje|Zarma|Zarma|Zarmaciine|
    doi|Dogri|Dogri|डोगरी|
    dsb|Niedersorbisch|Lower Sorbian|dolnoserbšćina|
    dua|Duala|Duala|duálá|
    dv|Dhivehi|Divehi|ދިވެހިބަސް|
    dyo|Diola|Jola-Fonyi|joola|
    dz|Dzongkha|Dzongkha|རྫོང་ཁ|
    ebu|Embu|Embu|Kĩembu|
    ee|Ewe|Ewe|eʋegbe|
    el|Griechisch|Greek|Ελληνικά|
    en|Englisch|English|English|
    eo|Esperanto|Esperanto|Esperanto|
    es|Spanisch|Spanish|español|Kastilisch
    et|Estnisch|Estonian|eesti|
    eu|Baskisch|Basque|euskara|
    ewo|Ewondo|Ewondo|ewondo|
    fa|Persisch|Persian|فارسی|Farsi
    ff|Fulfulde|Fula|Pulaar|Ful,Fulani,Peul
    fi|Finnisch|Finnish|suomi|
    fo|Färöisch|Faroese|føroyskt|
    fr|Französisch|French|français|
    frr|Nordfriesisch|Northern Frisian|Nordfriisk|
    fur|Friaulisch|Friulian|furlan|
    fy|Westfriesisch|Western Frisian|Frysk|
    ga|Irisch|Irish|Gaeilge|
    gaa|Ga|Ga|Gã|
    gd|Gälisch (Schottland)|Scottish Gaelic|Gàidhlig|
    gez|Geez|Geez|ግዕዝኛ|
    gl|Galicisch|Galician|galego|
    gn|Guaraní|Guarani|avañe’ẽ|
    gsg|Deutsche Gebärdensprache|German Sign Language|Deutsche Gebärdensprache|DGS,Gebärdensprache,Gebärdensprachen,sign language
    gsw|Schweizerdeutsch|Swiss German|Schwiizertüütsch|
    gu|Gujarati|Gujarati|ગુજરાતી|
    guz|Gusii|Gusii|Ekegusii|
    gv|Manx|Manx|Gaelg|
    ha|Haussa|Hausa|Hausa|
    haw|Hawaiisch|Hawaiian|ʻŌlelo Hawaiʻi|
    hbs|Serbokroatisch|Serbo-Croatian|srpskohrvatski|sh
    he|Hebräisch|Hebrew|עברית|Iwrit,Ivrit
    hi|Hindi|Hindi|हिन्दी|
    hnj|Hmong|Hmong|Hmoob|
    hr|Kroatisch|Croatian|hrvatski|
    hsb|Obersorbisch|Upper Sorbian|hornjoserbšćina|
    ht|Haiti-Kreolisch|Haitian Creole|Kreyòl Ayisyen|
    hu|Ungarisch|Hungarian|magyar|
    hy|Armenisch|Armenian|հայերեն|
    id|Indonesisch|Indonesian|Indonesia|
    ig|Igbo|Igbo|Igbo|
    ii|Yi|Sichuan Yi|ꆈꌠꉙ|
    is|Isländisch|Icelandic|íslenska|
    it|Italienisch|Italian|italiano|
    iu|Inuktitut|Inuktitut|ᐃᓄᒃᑎᑐᑦ|
    ja|Japanisch|Japanese|日本語|
    jgo|Ngomba|Ngomba|Ndaꞌa|
    jmc|Machame|Machame|Kimachame|
    jv|Javanisch|Javanese|Jawa|
    ka|Georgisch|Georgian|ქართული|
    kaa|Karakalpakisch|Kara-Kalpak|қарақалпақша|
    kab|Kabylisch|Kabyle|Taqbaylit|
    kam|Kamba|Kamba|Kikamba|
    kde|Makonde|Makonde|Chimakonde|
    kea|Kabuverdianu|Kabuverdianu|kabuverdianu|
    khq|Koyra Chiini|Koyra Chiini|Koyra ciini|
    ki|Kikuyu|Kikuyu|Gikuyu|
    kk|Kasachisch|Kazakh|қазақ тілі|
    kkj|Kako|Kako|kakɔ|
    kl|Grönländisch|Kalaallisut|kalaallisut|
    kln|Kalenjin|Kalenjin|Kalenjin|
    km|Khmer|Khmer|ខ្មែរ|
    kn|Kannada|Kannada|ಕನ್ನಡ|
    ko|Koreanisch|Korean|한국어|
    kok|Konkani|Konkani|कोंकणी|
    kpe|Kpelle|Kpelle|Kpɛlɛɛ|
    ks|Kaschmiri|Kashmiri|کٲشُر|
    ksb|Shambala|Shambala|Kishambaa|
    ksf|Bafia|Bafia|rikpa|
    ksh|Kölsch|Colognian|Kölsch|
    ku|Kurdisch|Kurdish|Kurdî|Kurmancî,Kurmanci,Kurmandschi,Kurmanji,Nordkurdisch,kmr
    kw|Kornisch|Cornish|kernewek|
    kxv|Kuvi|Kuvi|kuvi|
    ky|Kirgisisch|Kyrgyz|кыргызча|
    la|Latein|Latin|Latina|
    lag|Langi|Langi|Kɨlaangi|
    lb|Luxemburgisch|Luxembourgish|Lëtzebuergesch|
    lg|Ganda|Ganda|Luganda|
    lij|Ligurisch|Ligurian|ligure|
    lkt|Lakota|Lakota|Lakȟólʼiyapi|
    lmo|Lombardisch|Lombard|Lombard|
    ln|Lingala|Lingala|lingála|
    lo|Laotisch|Lao|ລາວ|
    lrc|Nördliches Luri|Northern Luri|لۊری شومالی|
    lt|Litauisch|Lithuanian|lietuvių|
    ltg|Lettgallisch|Latgalian|latgalīšu|
    lu|Luba-Katanga|Luba-Katanga|Tshiluba|
    luo|Luo|Luo|Dholuo|
    luy|Luhya|Luyia|Luluhia|
    lv|Lettisch|Latvian|latviešu|
    mai|Maithili|Maithili|मैथिली|
    mas|Massai|Masai|Maa|
    mdf|Mokschanisch|Moksha|мокшень кяль|
    mer|Meru|Meru|Kĩmĩrũ|
    mfe|Morisyen|Morisyen|kreol morisien|
    mg|Malagasy|Malagasy|Malagasy|
    mgh|Makhuwa-Meetto|Makhuwa-Meetto|Makua|
    mgo|Meta’|Metaʼ|metaʼ|
    mi|Māori|Māori|Māori|
    mic|Micmac|Mi'kmaw|Lʼnuiʼsuti|
    mk|Mazedonisch|Macedonian|македонски|Makedonisch
    ml|Malayalam|Malayalam|മലയാളം|
    mn|Mongolisch|Mongolian|монгол|
    mni|Meithei|Manipuri|মৈতৈলোন্|
    mnk|Mandinka|Mandinka|Mandinka|
    mr|Marathi|Marathi|मराठी|
    ms|Malaiisch|Malay|Melayu|
    mt|Maltesisch|Maltese|Malti|
    mua|Mundang|Mundang|MUNDAŊ|
    mus|Muskogee|Muscogee|Mvskoke|
    my|Birmanisch|Burmese|မြန်မာ|Burmesisch
    myv|Ersja-Mordwinisch|Erzya|эрзянь кель|
    mzn|Masanderanisch|Mazanderani|مازرونی|
    naq|Nama|Nama|Khoekhoegowab|
    nd|Nord-Ndebele|North Ndebele|isiNdebele|
    nds|Niederdeutsch|Low German|Neddersass’sch|
    ne|Nepalesisch|Nepali|नेपाली|
    nl|Niederländisch|Dutch|Nederlands|Holländisch
    nnh|Ngiemboon|Ngiemboon|Shwóŋò ngiembɔɔn|
    no|Norwegisch|Norwegian|norsk|Bokmål
    nqo|N’Ko|N’Ko|ߒߞߏ|
    nr|Süd-Ndebele|South Ndebele|isiNdebele|
    nso|Nord-Sotho|Northern Sotho|Sesotho sa Leboa|
    nus|Nuer|Nuer|Thok Nath|
    nv|Navajo|Navajo|Diné Bizaad|
    ny|Nyanja|Nyanja|Nyanja|
    nyn|Nyankole|Nyankole|Runyankore|
    oc|Okzitanisch|Occitan|occitan|
    om|Oromo|Oromo|Afaan Oromoo|Oromiffa
    or|Oriya|Odia|ଓଡ଼ିଆ|
    os|Ossetisch|Ossetic|ирон|
    osa|Osage|Osage|𐓏𐓘𐓻𐓘𐓻𐓟|
    pa|Punjabi|Punjabi|ਪੰਜਾਬੀ|Pandschabi,Panjabi
    pap|Papiamento|Papiamento|Papiamentu|
    pcm|Nigerianisches Pidgin|Nigerian Pidgin|Naijíriá Píjin|Pidgin
    pis|Pijin|Pijin|Pijin|
    pl|Polnisch|Polish|polski|
    prs|Dari|Dari|دری|
    ps|Paschtu|Pashto|پښتو|Pashtu,Paschto
    pt|Portugiesisch|Portuguese|português|Brasilianisch
    qu|Quechua|Quechua|Runasimi|
    quc|K’iche’|Kʼicheʼ|Kʼicheʼ|
    raj|Rajasthani|Rajasthani|राजस्थानी|
    rhg|Rohingya|Rohingya|Ruáingga|
    rif|Tarifit|Riffian|Tarifit|
    rm|Rätoromanisch|Romansh|rumantsch|
    rn|Rundi|Rundi|Ikirundi|
    ro|Rumänisch|Romanian|română|Moldauisch,Moldawisch
    rof|Rombo|Rombo|Kihorombo|
    rom|Romani|Romani|Romani čhib|Romanes
    ru|Russisch|Russian|русский|
    rw|Kinyarwanda|Kinyarwanda|Ikinyarwanda|
    rwk|Rwa|Rwa|Kiruwa|
    sa|Sanskrit|Sanskrit|संस्कृत भाषा|
    sah|Jakutisch|Yakut|саха тыла|
    saq|Samburu|Samburu|Kisampur|
    sat|Santali|Santali|ᱥᱟᱱᱛᱟᱲᱤ|
    sbp|Sangu|Sangu|Ishisangu|
    sc|Sardisch|Sardinian|sardu|
    scn|Sizilianisch|Sicilian|sicilianu|
    sd|Sindhi|Sindhi|سنڌي|
    sdh|Südkurdisch|Southern Kurdish|کوردی خوارگ|
    se|Nordsamisch|Northern Sami|davvisámegiella|
    seh|Sena|Sena|sena|
    ses|Koyra Senni|Koyraboro Senni|Koyraboro senni|
    sg|Sango|Sango|Sängö|
    shi|Taschelhit|Tachelhit|ⵜⴰⵛⵍⵃⵉⵜ|
    shn|Schan|Shan|တႆး|
    si|Singhalesisch|Sinhala|සිංහල|Sinhalesisch
    sid|Sidamo|Sidamo|Sidaamu Afo|
    sk|Slowakisch|Slovak|slovenčina|
    sl|Slowenisch|Slovenian|slovenščina|
    smn|Inari-Samisch|Inari Sami|anarâškielâ|
    sn|Shona|Shona|chiShona|
    so|Somali|Somali|Soomaali|
    sq|Albanisch|Albanian|shqip|
    sr|Serbisch|Serbian|српски|
    ss|Swazi|Swati|siSwati|
    ssy|Saho|Saho|Saho|
    st|Süd-Sotho|Southern Sotho|Sesotho|
    su|Sundanesisch|Sundanese|Basa Sunda|
    sv|Schwedisch|Swedish|svenska|
    sw|Suaheli|Swahili|Kiswahili|
    syr|Syrisch-Aramäisch|Syriac|ܣܘܪܝܝܐ|Aramäisch,Syrisch,Assyrisch,Chaldäisch,Aramaic
    szl|Schlesisch (Wasserpolnisch)|Silesian|ślōnski|
    ta|Tamil|Tamil|தமிழ்|
    te|Telugu|Telugu|తెలుగు|
    teo|Teso|Teso|Kiteso|
    tg|Tadschikisch|Tajik|тоҷикӣ|
    th|Thailändisch|Thai|ไทย|
    ti|Tigrinya|Tigrinya|ትግርኛ|Tigrigna,Tigrinisch
    tig|Tigre|Tigre|ትግረ|
    tk|Turkmenisch|Turkmen|türkmen dili|
    tl|Filipino|Filipino|Filipino|Tagalog,fil
    tn|Tswana|Tswana|Setswana|
    to|Tongaisch|Tongan|lea fakatonga|
    tpi|Neumelanesisch|Tok Pisin|Tok Pisin|
    tr|Türkisch|Turkish|Türkçe|
    tru|Turoyo|Turoyo|ܛܘܪܝܐ|Suryoyo,Surayt
    trv|Taroko|Taroko|patas Taroko|
    ts|Tsonga|Tsonga|Xitsonga|
    tt|Tatarisch|Tatar|татар|
    tw|Twi|Twi|Twi|
    twq|Tasawaq|Tasawaq|Tasawaq senni|
    tzm|Zentralatlas-Tamazight|Central Atlas Tamazight|Tamaziɣt n laṭlaṣ|
    ug|Uigurisch|Uyghur|ئۇيغۇرچە|
    uk|Ukrainisch|Ukrainian|українська|
    ur|Urdu|Urdu|اردو|
    uz|Usbekisch|Uzbek|o‘zbek|
    vai|Vai|Vai|ꕙꔤ|
    ve|Venda|Venda|Tshivenḓa|
    vec|Venetisch|Venetian|veneto|
    vi|Vietnamesisch|Vietnamese|Tiếng Việt|
    vmw|Makua|Makhuwa|emakhuwa|
    vun|Vunjo|Vunjo|Kyivunjo|
    wa|Wallonisch|Walloon|walon|
    wae|Walliserdeutsch|Walser|Walser|
    wal|Walamo|Wolaytta|ወላይታቱ|
    wbp|Warlpiri|Warlpiri|Warlpiri|
    wo|Wolof|Wolof|Wolof|
    xh|Xhosa|Xhosa|IsiXhosa|
    xnr|Kangri|Kangri|कांगड़ी|
    xog|Soga|Soga|Olusoga|
    yav|Yangben|Yangben|nuasue|
    yi|Jiddisch|Yiddish|ייִדיש|
    yo|Yoruba|Yoruba|Èdè Yorùbá|
    yue|Kantonesisch|Cantonese|粵語|
    za|Zhuang|Zhuang|Vahcuengh|
    zgh|Tamazight|Tamazight|ⵜⴰⵎⴰⵣⵉⵖⵜ|Berberisch,Amazigh,Tamasight
    zh|Chinesisch|Chinese|中文|Mandarin,Hochchinesisch
    zu|Zulu|Zulu|isiZulu|
    zza|Zaza|Zaza|Zazakî|Zazaki,Dimli,Kirmanckî
    """
}
