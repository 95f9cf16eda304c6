import Profiles

/// A template with everything put in its place: text that is always the same, and what depends on the view.
///
/// Templates are parsed to be checked, and what is checked is all there is to do; so they are rendered from the same tree,
/// straight into bytes. `RenderingTests` holds the result against swift-mustache.
struct Program: Sendable {
  fileprivate enum Step: Sendable {
    case bytes([UInt8])
    /// The view is counted from the outermost: 0 is the entry's own.
    case value(NameValue, view: Int)
    case section(NameValue, view: Int, isInverted: Bool, asksPresence: Bool, [Step])
  }

  private let steps: [Step]

  init(_ nodes: [FlatNode], with strings: InterfaceStrings, _ assets: AssetPaths) {
    steps = Self.steps(nodes, with: strings, assets)
  }

  private static func steps(_ nodes: [FlatNode], with strings: InterfaceStrings, _ assets: AssetPaths) -> [Step] {
    var steps: [Step] = []
    func append(_ text: String) {
      if case .bytes(let before) = steps.last {
        steps[steps.count - 1] = .bytes(before + text.utf8)
      } else {
        steps.append(.bytes(Array(text.utf8)))
      }
    }
    for node in nodes {
      switch node {
      case .text(let text): append(text)
      case .string(let key): append(HTML.escaped(strings[key]))
      case .asset(let path): append(HTML.escaped(assets[path]))
      case .value(_, let value, let view): steps.append(.value(value, view: view))
      case .section(_, let value, let view, let isInverted, let asksPresence, let inner):
        steps.append(
          .section(
            value, view: view, isInverted: isInverted, asksPresence: asksPresence,
            Self.steps(inner, with: strings, assets)))
      }
    }
    return steps
  }

  func render(_ view: AnyObject) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(8192)
    var views = [view]
    Self.run(steps, &views, &output)
    return output
  }

  private static func run(_ steps: [Step], _ views: inout [AnyObject], _ output: inout [UInt8]) {
    for step in steps {
      switch step {
      case .bytes(let bytes): output += bytes
      case .value(.text(let get), let view):
        if let text = get(views[view]) { HTML.append(escaping: text, to: &output) }
      case .value(.html(let get), let view):
        if let markup = get(views[view]) { output += markup.utf8 }
      case .value: break
      case .section(let value, let view, true, _, let inner):
        if !value.isPresent(in: views[view]) { run(inner, &views, &output) }
      case .section(.list(let get, _), let view, false, false, let inner):
        for element in get(views[view]) {
          views.append(element)
          run(inner, &views, &output)
          views.removeLast()
        }
      case .section(.view(let get, _), let view, false, false, let inner):
        if let element = get(views[view]) {
          views.append(element)
          run(inner, &views, &output)
          views.removeLast()
        }
      case .section(let value, let view, false, _, let inner):
        if value.isPresent(in: views[view]) { run(inner, &views, &output) }
      }
    }
  }
}
