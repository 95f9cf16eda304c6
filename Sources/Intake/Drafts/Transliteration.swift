/// Other scripts in Latin letters, for addresses alone: recognisable, not scholarly.
enum Transliteration {
  /// Replaces the letters of Cyrillic, Greek, Arabic and Hebrew; all else stays.
  static func latin(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0x370...0x6FF).contains($0.value) }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if let letters = table[scalar] ?? table[scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar] {
        result += letters
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for pair in pairs.split(whereSeparator: \.isWhitespace) {
      let scalars = pair.unicodeScalars
      if let letter = scalars.first { table[letter] = String(String.UnicodeScalarView(scalars.dropFirst())) }
    }
    return table
  }()

  /// Each letter before what it becomes; some become nothing.
  private static let pairs = """
    аa бb вv гg дd еe ёe жzh зz иi йj кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya
    іi їi єe ґg ўu ђdj јj љlj њnj ћc џdz ѓg ѕdz ќk әa ғg қk ңn өo ұu үu һh
    αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo άa έe ήi ίi όo ύy ώo ϊi ϋy
    اa أa إi آa ٱa بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz عa غgh فf قq كk لl مm نn هh وw ؤw يy ىa ئy ةa ء
    پp چch ژzh گg کk یy ھh ہh ەe ڕr ڵl ۆo ێe ڤv ٹt ڈd ڑr ںn ےe
    אa בb גg דd הh וv זz חch טt יy כk ךk לl מm םm נn ןn סs עa פp ףp צts ץts קk רr שsh תt
    """
}
