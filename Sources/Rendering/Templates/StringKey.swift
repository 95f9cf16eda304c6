/// The texts of the interface, by the key under which `templates/strings/LANG.yaml` has them.
///
/// A template uses one as `{{t_skip-link}}`, if it has no placeholders; a view uses any.
package enum StringKey: String, CaseIterable, Sendable {
  // Every page
  case skipLink = "skip-link"
  case mainNavigation = "main-navigation"
  case footerNavigation = "footer-navigation"
  case breadcrumbs
  case home
  case allAssociations = "all-associations"
  case fromAToZ = "from-a-to-z"
  case topics
  case topic
  case notes
  case districts
  case languages
  case easyLanguage = "easy-language"
  case publishedBy = "published-by"
  case reportBarrier = "report-barrier"
  case brochureHTML = "brochure-html"
  case brochurePDF = "brochure-pdf"
  case siteLanguages = "site-languages"
  case standardLanguage = "standard-language"
  // What is not there in the page's language
  case notTranslated = "not-translated"
  case pageNotTranslated = "page-not-translated"
  // Finding
  case search
  case searchLabel = "search-label"
  case searchHint = "search-hint"
  case filters
  case withRooms = "with-rooms"
  case further
  case results
  case countResults = "count-results"
  case noResults = "no-results"
  case noResultsHint = "no-results-hint"
  case moreResults = "more-results"
  case resetSearch = "reset-search"
  case searching
  case searchFailed = "search-failed"
  // Map
  case map
  case mapText = "map-text"
  case mapAlt = "map-alt"
  // Redirects
  case movedTitle = "moved-title"
  case movedText = "moved-text"
  // Home
  case countActive = "count-active"
  case asOf = "as-of"
  case byTopic = "by-topic"
  case byLanguage = "by-language"
  case byDistrict = "by-district"
  case recentlyConfirmed = "recently-confirmed"
  case showAll = "show-all"
  // Lists
  case countAssociations = "count-associations"
  case listDescription = "list-description"
  case listPage = "list-page"
  case pagesOfList = "pages-of-list"
  case previousPage = "previous-page"
  case nextPage = "next-page"
  case emptyList = "empty-list"
  case initials
  case initialDigits = "initial-digits"
  case initialOther = "initial-other"
  // A profile
  case atAGlance = "at-a-glance"
  case aboutUs = "about-us"
  case district
  case spokenLanguages = "spoken-languages"
  case audiences
  case founded
  case members
  case register
  case rooms
  case roomsYes = "rooms-yes"
  case roomsNo = "rooms-no"
  case accessible
  case accessibleYes = "accessible-yes"
  case accessiblePartly = "accessible-partly"
  case accessibleNo = "accessible-no"
  case times
  case getInTouch = "get-in-touch"
  case address
  case email
  case phone
  case website
  case socialMedia = "social-media"
  case contactPeople = "contact-people"
  case pausedLabel = "paused-label"
  case pausedNote = "paused-note"
  case confirmedOn = "confirmed-on"
  case pageCode = "page-code"
  case staleNote = "stale-note"
  case neverConfirmedNote = "never-confirmed-note"
  case pictureCredit = "picture-credit"
  case otherLanguages = "other-languages"
  case vCard = "vcard"
  case calendarFile = "calendar-file"
  // Open data
  case openData = "open-data"
  case openDataText = "open-data-text"
  case openDataFiles = "open-data-files"
  case organizationsFile = "organizations-file"
  case tableFile = "table-file"
  case feedFile = "feed-file"
  case openDataEach = "open-data-each"
  case openDataEachText = "open-data-each-text"
  case columns
  case columnsText = "columns-text"
  case column
  case columnMeaning = "column-meaning"
  case columnID = "column-id"
  case columnPage = "column-page"
  case columnName = "column-name"
  case columnShortName = "column-short-name"
  case columnSummary = "column-summary"
  case columnSummaryLanguage = "column-summary-language"
  case columnStatus = "column-status"
  case columnConfirmed = "column-confirmed"
  case licence
  case noLicence = "no-licence"
  // The page for what is not there
  case notFoundTitle = "not-found-title"
  case notFoundText = "not-found-text"
  // The brochure
  case brochurePrintHint = "brochure-print-hint"
  case brochureDescription = "brochure-description"
  case contents
  case withoutDistrict = "without-district"
  case indexByName = "index-by-name"
  case indexByTopic = "index-by-topic"
  case indexByLanguage = "index-by-language"
  case indexByAudience = "index-by-audience"
  case indexByDistrict = "index-by-district"
  case guideTitle = "guide-title"
  case guideByDistrict = "guide-by-district"
  case guideByTopic = "guide-by-topic"
  case guideByName = "guide-by-name"
  case guideCode = "guide-code"
  case guideIndexes = "guide-indexes"
  case guideLists = "guide-lists"
  case guideNumbers = "guide-numbers"
  case guideSymbols = "guide-symbols"
  case guideMarks = "guide-marks"
  case guideNotTranslated = "guide-not-translated"
  case guideConfirmed = "guide-confirmed"
  case confirmation
  case confirmedSince = "confirmed-since"
  case confirmedBefore = "confirmed-before"
  case notConfirmedYet = "not-confirmed-yet"
  case oldestConfirmation = "oldest-confirmation"
  // The form to take part
  case channelWeb = "channel-web"
  case channelPrint = "channel-print"
  case channelList = "channel-list"
  case channelData = "channel-data"
  case formTitle = "form-title"
  case formHint = "form-hint"
  case formStreet = "form-street"
  case formPostcode = "form-postcode"
  case formCity = "form-city"
  case formNote = "form-note"
  case formCourt = "form-court"
  case formNumber = "form-number"
  case formDay = "form-day"
  case formFrom = "form-from"
  case formTo = "form-to"
  case formWhat = "form-what"
  case formLanguage = "form-language"
  case formPerson = "form-person"
  case formRole = "form-role"
  case formPublish = "form-publish"
  case formPersonSignature = "form-person-signature"
  case formWithhold = "form-withhold"
  case formPictures = "form-pictures"
  case formConsent = "form-consent"
  case formChannels = "form-channels"
  case formBy = "form-by"
  case formDate = "form-date"
  case formSignature = "form-signature"
  case formSend = "form-send"
  // Dates, times and numbers
  case date
  case month1 = "month-1"
  case month2 = "month-2"
  case month3 = "month-3"
  case month4 = "month-4"
  case month5 = "month-5"
  case month6 = "month-6"
  case month7 = "month-7"
  case month8 = "month-8"
  case month9 = "month-9"
  case month10 = "month-10"
  case month11 = "month-11"
  case month12 = "month-12"
  case weekday1 = "weekday-1"
  case weekday2 = "weekday-2"
  case weekday3 = "weekday-3"
  case weekday4 = "weekday-4"
  case weekday5 = "weekday-5"
  case weekday6 = "weekday-6"
  case weekday7 = "weekday-7"
  case everyWeekday = "every-weekday"
  case firstWeekday = "first-weekday"
  case secondWeekday = "second-weekday"
  case thirdWeekday = "third-weekday"
  case fourthWeekday = "fourth-weekday"
  case lastWeekday = "last-weekday"
  case timeRange = "time-range"
  case timeFrom = "time-from"
  case timeUntil = "time-until"
  case digits
  case thousandsSeparator = "thousands-separator"
  case listSeparator = "list-separator"

  /// The placeholders the text must have, in braces.
  package var placeholders: [String] {
    switch self {
    case .countActive, .showAll, .countAssociations, .countResults: ["count"]
    case .asOf, .confirmedOn, .guideConfirmed, .confirmedSince, .confirmedBefore: ["date"]
    case .mapAlt: ["names"]
    case .listDescription, .brochureDescription, .pictureCredit: ["name"]
    case .listPage: ["page", "pages"]
    case .date: ["day", "month", "year"]
    case .everyWeekday, .firstWeekday, .secondWeekday, .thirdWeekday, .fourthWeekday, .lastWeekday: ["weekday"]
    case .timeRange: ["from", "to"]
    case .timeFrom: ["from"]
    case .timeUntil: ["to"]
    default: []
    }
  }

  /// Whether the text has one form per plural category.
  package var isPlural: Bool { placeholders.contains("count") }

  /// Its place in the order of all keys.
  var index: Int { Self.indices[self] ?? 0 }

  private static let indices: [StringKey: Int] = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
