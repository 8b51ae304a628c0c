/** The courses a tool sends to, by id: their titles are those of the course files. */
export type TaughtCourses = Readonly<Record<string, { slug: string; title: string }>>;

/** « Cours 06 · Comprendre le click and collect » */
export const courseName = (id: string, taught: TaughtCourses): string =>
  taught[id] ? `Cours ${id} · ${taught[id].title}` : `Cours ${id}`;

export const CourseLink = ({ id, taught }: { id: string; taught: TaughtCourses }) =>
  taught[id] ? <a href={`/cours/${taught[id].slug}/`}>{courseName(id, taught)}</a> : courseName(id, taught);
