/** What is wrong with the form of an XML text, as far as an <img> would refuse it; empty where nothing is. */
export function xmlProblems(text: string): readonly string[] {
  const problems: string[] = [];
  const open: string[] = [];
  let at = 0;
  for (const match of text.matchAll(
    /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    const between = text.slice(at, match.index);
    if (/[<]/.test(between)) problems.push(`a "<" that begins no element: ${between.slice(0, 40)}`);
    at = match.index + match[0].length;
    const [, closes, name = '', attributes = '', alone] = match;
    const names = [...attributes.matchAll(/([\w:-]+)="/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) problems.push(`<${name}> says something twice`);
    if (closes === '/') {
      if (open.pop() !== name) problems.push(`</${name}> closes another element`);
    } else if (alone !== '/') open.push(name);
  }
  if (text.slice(at).trim() !== '') problems.push(`after the end: ${text.slice(at, at + 40)}`);
  if (open.length > 0) problems.push(`not closed: ${open.join(', ')}`);
  const entities = text.match(/&(?!(?:amp|lt|gt|quot|#\d+);)[^\s;]*;?/g) ?? [];
  for (const entity of entities) problems.push(`${entity} is no entity of XML`);
  return problems;
}
