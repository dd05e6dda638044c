/** Findings as a SHACL validation report (SHACL 3.6) in Turtle. */
import { rdf, sh, xsd } from "../rdf/namespaces.ts";
import { blank, iri, literal, type ObjectTerm, type Quad, quad } from "../rdf/term.ts";
import { writeRdf } from "../rdf/write.ts";
import type { Finding, Severity } from "../shapes/finding.ts";
import type { QuadSource } from "../store/quad-store.ts";

const SEVERITY: Readonly<Record<Severity, string>> = { violation: "Violation", warning: "Warning", info: "Info" };

const isIri = (text: string): boolean => /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(text);

/** Findings hold plain values: one counts as an IRI when the data knows it as such. */
const valueTerm = (value: string, data: QuadSource): ObjectTerm =>
  isIri(value) && (data.count(iri(value)) > 0 || data.count(null, null, iri(value)) > 0) ? iri(value) : literal(value);

/** Of a longer path only its text is known, and it is left out; so is a check that is no shape. */
export function reportTurtle(
  findings: readonly Finding[],
  data: QuadSource,
  prefixes: Readonly<Record<string, string>>,
): string {
  const report = blank("report");
  const quads: Quad[] = [
    quad(report, rdf("type"), sh("ValidationReport")),
    quad(report, sh("conforms"), literal(String(findings.length === 0), xsd("boolean"))),
  ];
  for (const [i, finding] of findings.entries()) {
    const result = blank(`result${i + 1}`);
    quads.push(
      quad(report, sh("result"), result),
      quad(result, rdf("type"), sh("ValidationResult")),
      quad(result, sh("focusNode"), valueTerm(finding.focus, data)),
      quad(result, sh("resultSeverity"), sh(SEVERITY[finding.severity])),
      quad(result, sh("resultMessage"), literal(finding.message, "en")),
    );
    if (finding.path !== undefined && isIri(finding.path))
      quads.push(quad(result, sh("resultPath"), iri(finding.path)));
    if (finding.value !== undefined) quads.push(quad(result, sh("value"), valueTerm(finding.value, data)));
    if (isIri(finding.shape)) quads.push(quad(result, sh("sourceShape"), iri(finding.shape)));
  }
  return writeRdf(quads, { syntax: "turtle", prefixes });
}
