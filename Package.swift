// swift-tools-version: 6.2
import Foundation
import PackageDescription

// The rooms and what each may see. Dependencies point down only; ARCHITECTURE.md says why.
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let server: [Target.Dependency] = [
  .product(name: "HummingbirdCore", package: "hummingbird"),
  .product(name: "HTTPTypes", package: "swift-http-types"),
  .product(name: "Logging", package: "swift-log"),
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "NIOPosix", package: "swift-nio"),
]
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let rooms: [Target] = [
  .executableTarget(
    name: "steckbrief",
    dependencies: ["Intake", "Pipeline", "Preview", "Publishing", "Diagnostics", "Profiles", arguments]),
  .target(name: "Intake", dependencies: ["Reading", "Publishing", "Profiles", "Diagnostics"]),
  .target(
    name: "Pipeline",
    dependencies: ["Reading", "Publishing", "Rendering", "Profiles", "Diagnostics"]),
  .target(
    name: "Preview",
    dependencies: ["Pipeline", "Publishing", "Reading", "Rendering", "Profiles", "Diagnostics", "CSystemCalls"]
      + server,
    resources: ["preview.js", "preview.css", "brochure.js", "brochure.css"].map { .embedInCode("Assets/" + $0) }),
  .target(
    name: "Reading",
    dependencies: ["Markdown", "Profiles", "Diagnostics", "Rendering", "Parallel", "CYaml"]),
  .target(
    name: "Publishing",
    dependencies: ["Rendering", "Profiles", "Diagnostics", "Parallel", "CSystemCalls", "CZlib"],
    resources: ["Press/press.py", "Typesetting/reading_order.py", "Typesetting/typeset.py"].map { .embedInCode($0) }),
  .target(
    name: "Rendering", dependencies: ["Markdown", "Profiles", "Diagnostics", "Parallel", "CNettle", "CQrencode"]),
  .target(name: "Markdown", dependencies: ["CCmark"]),
  .target(name: "Profiles", dependencies: ["Diagnostics"]),
  .target(name: "Diagnostics"),
  .target(name: "Parallel"),
]

let libraries: [Target] = [
  .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
  .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
  .systemLibrary(name: "CQrencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
  .systemLibrary(name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
  .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
  .target(name: "CSystemCalls"),
]

let checks: [Target] = [
  .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
  .testTarget(name: "MarkdownTests", dependencies: ["Markdown"]),
  .testTarget(name: "ProfilesTests", dependencies: ["Profiles", "Diagnostics"]),
  .testTarget(
    name: "RenderingTests",
    dependencies: ["Rendering", "Markdown", "Profiles", "Diagnostics", "SiteSupport", mustache]),
  .testTarget(name: "ReadingTests", dependencies: ["Reading", "Rendering", "Profiles", "Diagnostics"]),
  .testTarget(
    name: "PublishingTests",
    dependencies: ["Publishing", "Rendering", "Diagnostics", "publishing-trial", "SiteSupport", "CZlib"]),
  .executableTarget(
    name: "publishing-trial", dependencies: ["Publishing", "Rendering", "Diagnostics"], path: "Tests/PublishingTrial"),
  .testTarget(
    name: "BrochureTests", dependencies: ["Rendering", "Publishing", "Markdown", "Profiles", "Diagnostics", "Reading"]),
  .testTarget(
    name: "IntakeTests", dependencies: ["Intake", "Reading", "Publishing", "Profiles", "Diagnostics", "Markdown"]),
  .testTarget(
    name: "PreviewTests",
    dependencies: ["Preview", "Pipeline", "Publishing", "Rendering", "Profiles", "Diagnostics", "SiteSupport"]),
  .target(name: "SiteSupport", dependencies: ["CZlib"], path: "Tests/SiteSupport"),
  .testTarget(
    name: "PipelineTests", dependencies: ["Pipeline", "Publishing", "Profiles", "Diagnostics", "SiteSupport"]),
  .testTarget(name: "CommandLineTests", dependencies: ["steckbrief", "SiteSupport"]),
]

// Strictness is set once, for every room alike.
let isContinuousIntegration = ProcessInfo.processInfo.environment["CI"] == "true"
for target in rooms + checks {
  var settings = target.swiftSettings ?? []
  settings += [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  if isContinuousIntegration {
    settings.append(.treatAllWarnings(as: .error))
  }
  target.swiftSettings = settings
}

let package = Package(
  name: "steckbrief",
  defaultLocalization: nil,
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: rooms + libraries + checks
)
