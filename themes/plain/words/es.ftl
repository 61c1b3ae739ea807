# The words on the paper's pages, in Spanish.

## The frame of every page

skip-to-news = Ir a las noticias
sections = Secciones
section-of-none = Noticias
feeds = Canales
feed = Canal
archive = Hemeroteca
about-paper = El periódico
masthead = Mancheta
masthead-editor = Dirección
masthead-publisher = Editor
masthead-address = Dirección postal
masthead-email = Correo
masthead-phone = Teléfono
masthead-founded = Fundado en
no-trackers = Sin cookies ni rastreadores; nada de esta página viene del servidor de otros.

## Days and times

weekday-1 = lunes
weekday-2 = martes
weekday-3 = miércoles
weekday-4 = jueves
weekday-5 = viernes
weekday-6 = sábado
weekday-7 = domingo
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
date-weekday = { $weekday }, { $day } de { $month } de { $year }
date = { $day } de { $month } de { $year }
date-month = { $month } de { $year }
clock = { $hour }:{ $minute }
date-clock = { $date }, { $clock }
date-clock-zone = { $date }, { $clock } ({ $zone })

## Kinds of article

kind-report = Noticia
kind-analysis = Análisis
kind-opinion = Opinión
kind-background = Contexto
kind-live = En directo

## Names in a row

names-between = { ", " }
names-last = { " y " }
in-place = en { $place }

## The front

front-log = Minuto a minuto
front-opinion = Opinión
front-languages = En otras lenguas
breaking = Última hora
front-empty = Todavía no se ha publicado nada.
front-description = Lo último de { $paper }.

## Articles

published = Publicado
updated = Actualizado
reading-time = Tiempo de lectura
minutes =
    { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
also-in = También en
topics = Temas
correction-on = Corrección, { $date }.
clarification-on = Aclaración, { $date }.
related = Más de { $section }

## Versions of an article

history = Historial
versions = Versiones
versions-title = Las versiones de este artículo
versions-description = Todas las versiones publicadas de «{ $headline }».
versions-kept = Cada una se conserva tal como se publicó. Nada de lo publicado se tira.
versions-all = Todas las versiones
versions-count =
    { $count ->
        [one] { $count } versión
       *[other] { $count } versiones
    }
versions-sealed = El registro de versiones está sellado: { $checkpoint }. Su clave:
versions-checkpoint = punto de control
version = Versión { $number }
version-as-printed = Versión { $number } tal como se publicó
version-old = Así se publicó el artículo el { $date }. Desde entonces ha cambiado.
version-newest = Así se publicó el artículo el { $date }. Desde entonces no ha cambiado nada.
version-present = El artículo tal como está ahora
version-first-publication = Primera publicación
version-update = Actualización
version-correction = Corrección
version-clarification = Aclaración
version-typo = Ortografía

## What a version changed

changes-title = Qué cambió en la versión { $number }
changes-description = Qué cambió en la versión { $number } de «{ $headline }», palabra por palabra.
changes-published = Publicada el { $date }.
changes-published-by = Publicada el { $date } por { $name }.
changes-from = Contado en palabras, respecto a la versión { $number } del { $date }.
changes-added = añadido
changes-removed = suprimido
changes-added-from = [añadido:
changes-removed-from = [suprimido:
changes-to = fin]
words-added =
    { $count ->
        [one] { $count } palabra añadida.
       *[other] { $count } palabras añadidas.
    }
words-removed =
    { $count ->
        [one] { $count } palabra suprimida.
       *[other] { $count } palabras suprimidas.
    }
change-new = { $place }: añadido
change-gone = { $place }: suprimido
change-moved = { $place }: cambio de lugar
change-same = Sin cambios: { $place }
change-same-range = Sin cambios: de { $from } a { $to }
change-kicker = Antetítulo
change-headline = Titular
change-standfirst = Entradilla
change-dateline = Lugar
change-lead-picture = Imagen
change-lead-caption = Pie de foto
change-paragraph = Párrafo { $number }
change-heading = Ladillo { $number }
change-list = Lista { $number }
change-block-quotation = Cita larga { $number }
change-pull-quote = Destacado { $number }
change-picture = Imagen { $number } en el texto
change-gallery = Galería { $number }
change-table = Tabla { $number }
change-code = Código { $number }
change-preformatted = Texto fijo { $number }
change-verse = Versos { $number }
change-rule = Filete { $number }
change-file = Archivo { $number }
change-embed = Ficha de otro sitio { $number }
change-details = Más { $number }
change-see-also = Véase también { $number }
change-note = Nota { $number }
change-html = Otro { $number }
change-other-kind = Ahora está compuesto de otro modo.
change-other-picture = Muestra otra cosa.
change-other-alt-text = La descripción para quien no ve la imagen ha cambiado.
change-other-links = Ha cambiado un enlace.
change-other-marks = Ha cambiado el énfasis.
change-other-layout = Ha cambiado la composición.

## The list of corrections

corrections = Correcciones
corrections-text = Todo lo que { $paper } ha corregido o aclarado, lo más reciente primero.
corrections-none = Hasta ahora no ha hecho falta corregir nada.
corrections-all = Todas las correcciones
corrections-older = Correcciones anteriores

## Inside the body

see-also = Lea también
embed-hint = Alojado en { $host }. No se carga nada de allí hasta que usted lo pida.
embed-open = Abrir en { $host }
details-more = Más
table = Tabla { $number }
file-kind-pdf = PDF, { $size }
file-kind-video = Vídeo, { $size }
file-kind-audio = Sonido, { $size }

## Lists

newest = Más recientes
older = Anteriores
older-articles = Artículos anteriores
list-empty = Aquí todavía no hay nada.
topic = Tema
topic-description = Artículos de { $paper } sobre { $topic }.
section-description = { $section } en { $paper }.
month-description = Todo lo que { $paper } publicó en { $month }.
archive-description = Todo lo que { $paper } ha publicado, mes a mes.
archive-whole = Toda la hemeroteca
articles =
    { $count ->
        [one] { $count } artículo
       *[other] { $count } artículos
    }

## People

person-description = Quién es { $name } y qué ha escrito en { $paper }.
person-wrote = Artículos
office-from = Desde el { $from }
office-from-to = Del { $from } al { $to }
office-until = Hasta el { $to }
other-names = También se escribe
elsewhere = En otros sitios

## Pages that say no

not-found-title = No hay ninguna página en esta dirección
not-found-text = Si le trajo un enlace, quizá perdió una letra por el camino.
not-found-nearest = Lo más parecido
to-front = Portada
withdrawn-title = Este artículo ha sido retirado
withdrawn-headline = Se titulaba «{ $headline }».
withdrawn-on = Retirado el { $date }.
fault-title-request = Esta petición no se puede atender
fault-title-busy = Demasiadas peticiones a la vez
fault-title-server = Algo ha fallado

## Ready-made page: contact

contact-title = Contacto
contact-intro = Escriba a { $paper } sobre lo que ha leído aquí, lo que falta o lo que está mal.
contact-email = Correo: { $email }
contact-phone = Teléfono: { $phone }
contact-post = Por carta:
contact-corrections = Para señalar un error, diga en qué artículo está y qué es lo correcto. La página sobre correcciones explica cómo se enmiendan.

## Ready-made page: imprint

imprint-title = Aviso legal
imprint-publisher = { $paper } es una publicación de { $publisher }.
imprint-editor = Dirección: { $editor }
imprint-founded = Se publica desde { $year }.
imprint-reach = Cómo encontrarnos

## Ready-made page: privacy

privacy-title = Privacidad
privacy-short = En pocas palabras: { $paper } no vigila a quienes lo leen.
privacy-cookies = Estas páginas no ponen cookies, no ejecutan programas y no guardan nada en su navegador, salvo la caché ordinaria.
privacy-third = Todo lo que hay en una página, también las letras y las imágenes, viene de la dirección de este periódico. Lo que está en otro sitio se muestra como una ficha fija; nada se carga de allí hasta que usted siga el enlace.
privacy-log-title = Lo que anota el servidor
privacy-log = Como todo servidor web, la máquina que envía estas páginas ve la dirección de red que las pide. Un registro puede contener esa dirección, la hora, la página pedida y el nombre del navegador. Sirve para que el sitio funcione y para rechazar abusos, y para nada más.
privacy-mail = Si nos escribe, guardamos su carta y su dirección el tiempo que lleve responderle.
privacy-who-title = Quién responde
privacy-who = { $publisher } responde de estas páginas.
privacy-ask = Pregúntenos qué guardamos sobre usted, o pida que se borre: { $email }

## Ready-made page: corrections policy

corrections-title = Correcciones
corrections-promise = Cuando { $paper } se equivoca, lo dice en el mismo lugar en que se equivocó.
corrections-how-title = Cómo se enmienda un error
corrections-notice = El texto se corrige y en el artículo queda una nota con el día y la hora: qué decía y qué es lo cierto. Una corrección significa que un hecho era falso; una aclaración, que algo faltaba o no estaba claro.
corrections-time = La hora del último cambio figura junto a la de publicación. Solo se mueve cuando algo ha cambiado para el lector.
corrections-withdrawal = Un artículo que no puede sostenerse se retira. En su dirección, una nota dice que estuvo allí y por qué ya no está.
corrections-report = Señale los errores, por favor, a { $email }

## Las citas

record = Las citas
record-text = Lo que se dijo, palabra por palabra, confirmado por la redacción de { $paper }.
record-description = Quién dijo qué: todas las citas que { $paper } ha confirmado, con su autor, el día, el lugar y la ocasión.
record-search = Buscar en las citas
record-find = Buscar
record-filters = Filtros
record-speaker = Quién habla
record-between = Dicho entre
record-from = Desde
record-to = Hasta
record-place = Lugar
record-kind = Palabras
record-kind-direct = Exactas
record-kind-mixed = En parte referidas
record-kind-indirect = Referidas
record-show = Mostrar
record-everything = Todas las citas
record-older = Citas anteriores
record-entry = Ficha
in-the-article = En el artículo
record-about = Sobre
record-about-people = Sobre otras personas
record-corrected = artículo corregido el { $date }
record-withdrawn = artículo retirado el { $date }
record-found-since = { $quotations } de { $people } desde { $year }
record-none = No hay citas que correspondan.
quotations-count =
    { $count ->
        [one] { $count } cita
       *[other] { $count } citas
    }
speakers-count =
    { $count ->
        [one] una persona
       *[other] { $count } personas
    }
quoted-here = { $quotations } de { $people }, confirmadas por la redacción.
who-said-what = Quién dijo qué en este artículo
quotation-in-text = Cita { $number } en el texto
translated-from = Traducido ({ $language })
translated-by = Traducido ({ $language }) por { $name }
quotation-title = { $name }: { $words }
quotation-by = { $name }, cita confirmada
quotation-withdrawn = El artículo que recogía estas palabras fue retirado; ya no figuran entre las citas confirmadas.
original-words = En el idioma original
answer-of = La respuesta de { $name }
answer-shown = Publicada el { $date }, tal como nos fue enviada.
printed-in = Publicado en
other-translations = En otras traducciones
quotation-confirmed = Confirmado por la redacción el { $date }.
quotation-source = La fuente
said-found = { $quotations } confirmadas
said-by-month =
    { $count ->
        [one] { $count } cita confirmada en doce meses, por mes
       *[other] { $count } citas confirmadas en doce meses, por mes
    }
said-years = Año
