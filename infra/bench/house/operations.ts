/** A town's whole picture: needs, open courses, organizations, networks and money; five subgraphs. */
export const solingen = `{ municipality(ags: "05122000") {
  name kind population { value asOf source }
  jurisdiction { immigrationOffice { name } integrationCentre { name } approvingAuthority }
  needs(first: 10) { totalCount nodes { topic targetGroup level people period { start end } } }
  courses(filter: { freeSeats: true }, first: 10) { totalCount nodes { title targetLevel free childcare period { start } provider { name } } }
  organizations(first: 10) { totalCount nodes { name kind languages offers { title free } } }
  networks { name members(first: 5) { totalCount nodes { id name } } }
  grants(first: 5) { totalCount nodes { number amount { amount } project { title } } }
  funding { projects granted { amount } }
} }`;

export const coursesPage = `{ courses(filter: { level: B1, freeSeats: true }, first: 20) { nodes {
  title free period { start } type { name } provider { name } municipality { name } } } }`;

export const recordNeed = `mutation ($key: ID!) { recordNeed(input: { idempotencyKey: $key, municipality: "mun_05122000",
  topic: LANGUAGE, targetGroup: PARENTS, level: B1, people: 12, start: "2027-01-01", source: "Counted at the desk" }) {
  need { id version } userErrors { code } } }`;
