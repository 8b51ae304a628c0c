import { courseMinutes, courseUrl, stepUrl } from './course.ts';
import type { CourseFile, StepFile } from './course-files.ts';

/**
 * What search engines read of a course: https://schema.org/Course, as
 * https://developers.google.com/search/docs/appearance/structured-data/course-info asks for it. Addresses are absolute.
 */
export function courseData(course: CourseFile, advised: readonly CourseFile[], site: URL): object {
  const url = new URL(courseUrl(course), site).href;
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    '@id': url,
    url,
    courseCode: course.id,
    name: course.title,
    description: course.promise,
    provider: { '@type': 'Organization', name: 'Déclic', url: site.href },
    inLanguage: 'fr-FR',
    educationalLevel: 'Débutant',
    isAccessibleForFree: true,
    offers: { '@type': 'Offer', category: 'Free', price: 0, priceCurrency: 'EUR' },
    teaches: course.objectives,
    timeRequired: duration(course),
    dateModified: course.checked.toISOString().slice(0, 10),
    ...(advised.length > 0 && {
      coursePrerequisites: advised.map((other) => ({
        '@type': 'Course',
        name: other.title,
        url: new URL(courseUrl(other), site).href,
      })),
    }),
    hasCourseInstance: {
      '@type': 'CourseInstance',
      courseMode: 'Online',
      courseWorkload: duration(course),
    },
  };
}

/** ISO 8601: thirty minutes are `PT30M`. */
const duration = (course: CourseFile): string => `PT${courseMinutes(course)}M`;

/** A track, as https://developers.google.com/search/docs/appearance/structured-data/course asks for a list of courses. */
export const trackData = (title: string, courses: readonly CourseFile[], site: URL): object => ({
  '@context': 'https://schema.org',
  '@type': 'ItemList',
  name: title,
  itemListElement: courses.map((course, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    url: new URL(courseUrl(course), site).href,
  })),
});

/** The way from the list of courses to this page: https://schema.org/BreadcrumbList */
export function breadcrumbs(course: CourseFile, site: URL, step?: StepFile): object {
  const trail = [
    { name: 'Les cours', path: '/cours/' },
    { name: course.title, path: courseUrl(course) },
    ...(step ? [{ name: step.title, path: stepUrl(course, step) }] : []),
  ];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: new URL(path, site).href,
    })),
  };
}
