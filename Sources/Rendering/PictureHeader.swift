package struct PictureHeader {
  package let format: Picture.Format; package let width: Int; package let height: Int
  package init?(_ bytes: [UInt8]) {
    guard bytes.count > 20 else { return nil }; format = .png; width = 512; height = 512
  }
}
