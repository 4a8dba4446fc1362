import type { Language } from '../model/index.js';
import type { RouterNames } from './contract.js';

/** The router in languages where no run puts it in by itself. */
export function pasteAlone(language: Language, { cn, partner, types }: RouterNames): string {
  const list = (indent: string): string => types.map((type) => `${indent}"${type}"`).join(',\n');
  switch (language) {
    case 'csharp':
      return `// client.PostAsync(TemuGateway.Route(type, url), …)
static class TemuGateway
{
    static readonly HashSet<string> PartnerTypes = new HashSet<string> {
${list('        ')}
    };
    public static string Route(string type, string url) =>
        PartnerTypes.Contains(type) ? url.Replace("://${cn}/", "://${partner}/") : url;
}
`;
    case 'kotlin':
      return `// client.post(temuGateway(type, url)) …
private val PARTNER_TYPES = setOf(
${list('    ')}
)
fun temuGateway(type: String, url: String): String =
    if (type in PARTNER_TYPES) url.replace("://${cn}/", "://${partner}/") else url
`;
    case 'ruby':
      return `# Net::HTTP.post(URI(temu_gateway(type, url)), …)
PARTNER_TYPES = [
${list('  ')}
].freeze
def temu_gateway(type, url)
  PARTNER_TYPES.include?(type) ? url.sub("://${cn}/", "://${partner}/") : url
end
`;
    default:
      return `// fetch(temuGateway(type, url), …)
const PARTNER_TYPES = new Set([
${list('  ')}
]);
function temuGateway(type, url) {
  return PARTNER_TYPES.has(type) ? url.replace("://${cn}/", "://${partner}/") : url;
}
`;
  }
}
