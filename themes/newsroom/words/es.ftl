# The newsroom's words, in Spanish.

## The frame

newsroom = Redacción
skip-to-work = Ir al trabajo
today = Hoy
today-yours = Está escribiendo
today-yours-none = No tiene ningún borrador abierto. Para empezar basta un titular.
today-review = A la espera de edición
today-review-none = Nadie espera a un editor.
today-waiting = Saldrán solos
today-waiting-none = Nada espera su hora. El embargo y la hora de salida se fijan en la página de cada artículo.
role-reporter = redactor
role-editor = editor
role-publisher = director

## Signing in

sign-in = Iniciar sesión
sign-out = Cerrar sesión
email = Correo electrónico
password = Contraseña
password-new = Una contraseña: doce caracteres o más
your-name = Su nombre
name-missing = Escriba su nombre como lo conocen sus compañeros.

sign-in-passkey = Entrar con una llave de acceso
sign-in-again = Empezar de nuevo
password-forgotten = ¿Ha olvidado la contraseña?
password-now = Su contraseña actual
password-change = Cambiar la contraseña
password-ends-sessions = Al cambiarla se cierran todas sus demás sesiones.
said-password-reset = Su nueva contraseña está puesta. Entre con ella.
said-new-email = Su nueva dirección está confirmada. Entre con ella.
reset-why = Escriba la dirección con la que entra. Si es de alguien, sale un correo con un enlace en el que elegir una contraseña nueva.
reset-ask = Enviar el correo
reset-asked = Si la dirección es de alguien de aquí, el correo está en camino. Vale una hora; mire también entre el correo no deseado.
reset-do = Elegir una contraseña nueva
reset-what = Se cierran todas sus sesiones, y entra con la contraseña nueva.
join = Incorporarse a la redacción
join-why = Le invitan a incorporarse como { $role }. Elija una contraseña y estará dentro.
join-do = Incorporarse
proof = Escriba su contraseña otra vez
proof-why = Esto cambia quién puede entrar, así que comprobamos que es usted. Lo que ha escrito se conserva.
proof-do = Continuar
proof-leave = Dejarlo como estaba
proof-passkey = Usar una llave de acceso
confirm = ¿Está seguro?
confirm-leave = Dejarlo como está
confirm-section-delete = La sección se elimina para siempre. Su dirección queda libre.
confirm-section-delete-do = Eliminar la sección
confirm-topic-delete = El tema se elimina para siempre. Su dirección queda libre.
confirm-topic-delete-do = Eliminar el tema
confirm-redirect-remove = Quien vaya a { $address } ya no encontrará nada. Puede volver a añadir la redirección.
confirm-redirect-remove-do = Quitar la redirección
confirm-webhook-remove = El webhook ya no recibe nada, y su registro de envíos desaparece para siempre.
confirm-webhook-remove-do = Quitar el webhook
confirm-webhook-renew = Hasta que el receptor tenga el secreto nuevo, tomará nuestros envíos por falsos.
confirm-webhook-renew-do = Crear un secreto nuevo
confirm-withdraw = Los lectores encontrarán el aviso en lugar de cada artículo. Un artículo vuelve cuando se publica de nuevo.
confirm-withdraw-do = Retirar { $count ->
    [one] un artículo
   *[other] { $count } artículos
}
confirm-staff-leave = Se cierran al momento todas sus sesiones. Lo que escribió se queda, y puede readmitir a esta persona.
confirm-staff-leave-do = Anotar su salida

## The second factor

second-factor = Segundo factor
second-factor-ask = Su segundo dispositivo
second-factor-code = Seis cifras de su segundo dispositivo
second-factor-code-hint = Sin el dispositivo, escriba uno de sus códigos de recuperación.
second-factor-why = Seis cifras de una aplicación de su teléfono, que se piden tras la contraseña: quien solo roba la contraseña se queda fuera.
second-factor-set-up = Configurar un segundo factor
second-factor-other-device = Pasar a otro dispositivo
second-factor-on = Segundo factor activado
second-factor-off = Desactivarlo
second-factor-is-on = El segundo factor está activado. Desde ahora se pide al entrar.
second-factor-step-scan = Escanee esto con una aplicación de autenticación.
second-factor-scan-alt = Un código para escanear con una aplicación de autenticación. Lo mismo está en letras más abajo.
second-factor-step-type = O escriba en ella estas letras:
second-factor-here = Abrir la aplicación en este dispositivo
second-factor-step-confirm = Escriba las cifras que muestra ahora.
second-factor-digits = Seis cifras
second-factor-confirm = Activarlo
recovery-codes = Códigos de recuperación
recovery-codes-why = Si pierde el dispositivo, cada uno le deja entrar una vez. Solo se muestran ahora: imprímalos o guárdelos con sus contraseñas.
recovery-codes-kept = Los he guardado
recovery-codes-new = Códigos de recuperación nuevos
recovery-codes-left = { $count ->
    [0] No queda ningún código de recuperación: cree otros.
    [one] Queda un código de recuperación.
   *[other] Quedan { $count } códigos de recuperación.
}

## One's own account

account = Su cuenta
account-you = Usted
account-language = Idioma de la redacción
account-language-browser = El que pida su navegador
language-en = English
language-fr = Français
language-de = Deutsch
language-es = Español
language-ar = العربية
keep = Conservar
remove = Quitar
remove-named = Quitar { $name }
said-name = Su nombre ha cambiado.
said-password = Su contraseña ha cambiado y todas sus demás sesiones se han cerrado.
said-sessions = Cerrada.
said-language = El idioma ha cambiado.
new-email = Una dirección nueva
new-email-ask = Cambiar la dirección
new-email-asked = Un correo va camino de { $email }. La dirección será suya aquí cuando abra el enlace que lleva.
new-email-what = Desde ahora entra con { $email }, y el correo le llega ahí.
new-email-do = Confirmar la dirección
passkeys = Llaves de acceso
passkeys-why = Una llave de acceso vive en su teléfono, su navegador o una llave de seguridad. Sustituye a la contraseña y al segundo factor, y nadie puede sacársela con engaños.
passkey-name = Cómo la llama
passkey-add = Añadir una llave de acceso
passkey-added = añadida { $date }
passkey-used = usada por última vez { $date }
passkey-needs-script = Para añadirla hace falta JavaScript en este navegador.
passkey-no-name = Las llaves de acceso exigen llegar al periódico por un nombre, no por una dirección IP a secas.
sessions = Dónde tiene la sesión abierta
session-this = esta
session-begun = desde { $date }
session-seen = usada por última vez { $date }
session-end = Cerrar
session-end-named = Cerrar { $name }
sessions-end-others = Cerrar todas las demás
browser-on = { $browser } en { $system }
browser-unknown = Un navegador que no dice cuál es

## Staff

staff = Plantilla
staff-here = Quién trabaja aquí
staff-acts = lo que hizo
staff-leave = Se ha ido
staff-return = Ha vuelto
standing-active = trabaja aquí
standing-invited = con invitación
standing-left = se fue
role = Función
role-of = Función de { $name }
role-change = Cambiar la función
role-hint = Un redactor escribe y envía a los editores. Un editor hace todo lo editorial. Un director gestiona además la plantilla y los ajustes.
invite = Invitar a alguien
invite-why = Recibe un correo con un enlace que vale una vez, durante siete días, en el que elige una contraseña.
invite-name = Su nombre
invite-name-missing = Escriba su nombre; la persona podrá cambiarlo.
invite-do = Enviar la invitación
invite-again = Enviar otra vez
invite-revoke = Anular

## Mail

mail = Correo
mail-why = Correo a la plantilla: lo que espera, lo enviado, lo que no pudo salir. Lo que falla se reintenta durante tres días, cada vez con más pausa.
mail-none = Todavía no hay correo. Aquí aparecen invitaciones, contraseñas nuevas y mensajes sobre artículos.
mail-to = a { $name }, { $address }
mail-sent = enviado
mail-failed = abandonado
mail-planned = en espera
mail-handed-over = enviándose
mail-again = Enviar otra vez
mail-again-at = nuevo intento { $date }
mail-purpose-invitation = Invitación
mail-purpose-password-reset = Contraseña nueva
mail-purpose-new-email = Dirección nueva
mail-purpose-email-changed = Aviso de dirección nueva
mail-purpose-password-changed = Aviso de contraseña nueva
mail-purpose-submitted = Artículo enviado a los editores
mail-purpose-returned = Artículo devuelto
mail-purpose-release-failed = Artículo no publicado
older-lines = Anteriores

## The letters themselves

mail-greeting = Hola, { $name }:
mail-closing = Este correo lo envía la redacción de { $paper } porque alguien de allí lo pidió. Nada en él nos dice si lo ha abierto.
mail-invitation-subject = Incorpórese a la redacción de { $paper }
mail-invitation-lead = { $by } le invita a incorporarse a la redacción de { $paper }. Abra este enlace y elija una contraseña.
mail-invitation-button = Incorporarse a la redacción
mail-invitation-after = El enlace vale una vez, durante siete días. Si no lo esperaba, no haga nada: no pasará nada.
mail-password-reset-subject = Una contraseña nueva para { $paper }
mail-password-reset-lead = Alguien, esperamos que usted, quiere una contraseña nueva para la redacción de { $paper }. Abra este enlace y elija una.
mail-password-reset-button = Elegir una contraseña nueva
mail-password-reset-after = El enlace vale una vez, durante una hora. Si no fue usted, no haga nada: su contraseña sigue igual.
mail-new-email-subject = Confirme su dirección para { $paper }
mail-new-email-lead = Quiere entrar en la redacción de { $paper } con esta dirección. Abra este enlace para confirmarla.
mail-new-email-button = Confirmar la dirección
mail-new-email-after = Vale una vez, durante un día. Si no fue usted, no haga nada: no pasará nada.
mail-email-changed-subject = Su dirección en { $paper } ha cambiado
mail-email-changed-lead = Desde ahora entra en la redacción de { $paper } con otra dirección, y el correo ya no llega aquí.
mail-email-changed-button = Abrir la redacción
mail-email-changed-after = Si no fue usted, avise de inmediato a la dirección del periódico.
mail-password-changed-subject = Su contraseña en { $paper } ha cambiado
mail-password-changed-lead = Su cuenta en la redacción de { $paper } tiene una contraseña nueva, y todas sus demás sesiones se han cerrado.
mail-password-changed-button = Elegir otra contraseña
mail-password-changed-after = Si no fue usted, elija otra en este enlace y avise a la dirección del periódico.
mail-submitted-subject = «{ $headline }» espera a un editor
mail-submitted-lead = { $by } ha enviado «{ $headline }» a los editores.
mail-submitted-button = Abrir el artículo
mail-submitted-after = Todos los editores reciben este correo.
mail-returned-subject = «{ $headline }» vuelve a sus manos
mail-returned-lead = { $by } ha devuelto «{ $headline }» con una nota.
mail-returned-button = Abrir el artículo
mail-returned-after = Cambie lo que haga falta y envíelo de nuevo.
mail-release-failed-subject = «{ $headline }» no pudo publicarse
mail-release-failed-lead = «{ $headline }» debía estar publicado a estas horas, y no pudo ser.
mail-release-failed-button = Abrir el artículo
mail-release-failed-after = La página del artículo dice qué lo impide. No es público.

## The record of acts

acts = Registro de actos
acts-why = Todo lo que ha hecho la plantilla, lo último primero. Nadie puede cambiar estas líneas.
acts-none = Aún no se ha hecho nada que encaje.
acts-by = Quién
acts-by-all = Todos
acts-filter = Mostrar
acts-nobody = El programa
acts-only-this = más sobre esto
acts-not-only = No solo { $thing }
act-other = { $act }: { $thing }
act-sign-in = entró con { $by } desde { $network }
act-set-up = puso en marcha el periódico desde { $network }
act-take-on = incorporó a { $thing } como { $role }, en la línea de órdenes
act-set-password = puso una contraseña nueva
act-reset-password = puso una contraseña nueva por correo
act-ask-reset = envió a { $thing } un enlace para una contraseña nueva
act-second-factor-on = activó el segundo factor
act-second-factor-off = desactivó el segundo factor
act-recovery-codes = creó códigos de recuperación nuevos
act-add-passkey = añadió la llave de acceso «{ $name }»
act-remove-passkey = quitó la llave de acceso «{ $name }»
act-end-sessions = cerró { $sessions ->
    [one] una sesión
   *[other] { $sessions } sesiones
}
act-invite = invitó a { $name } como { $role }
act-invite-again = invitó otra vez a { $name }
act-revoke-invitation = anuló la invitación de { $name }
act-join = se incorporó
act-set-role = hizo { $role } a { $name }, antes { $role_before }
act-let-go = anotó que { $name } se ha ido
act-take-back = anotó que { $name } ha vuelto
act-rename = tomó el nombre { $name }
act-set-language = eligió otro idioma
act-ask-new-email = pidió otra dirección
act-new-email = confirmó otra dirección
act-send-again = envió otra vez { $thing }
act-draft = empezó { $thing }
act-save = guardó { $thing }
act-submit = envió { $thing } a los editores
act-return = devolvió { $thing } a su autor
act-publish = publicó { $thing }
act-schedule = programó { $thing } para { $due_at }
act-unschedule = anuló la hora de salida de { $thing }
act-release = publicó { $thing } a su hora
act-call-off = no pudo publicar { $thing } a su hora
act-correct = corrigió { $thing }
act-withdraw = retiró { $thing }
act-spike = descartó { $thing }
act-restore = recuperó { $thing }
act-bring-back = trajo de vuelta una versión anterior de { $thing }
act-embargo = puso { $thing } bajo embargo hasta { $until }
act-lift-embargo = levantó el embargo de { $thing }
act-found = creó { $thing }
act-revise = cambió { $thing }
act-delete = eliminó { $thing }
act-merge = fundió «{ $name }» en «{ $into }»
act-unmerge = deshizo la fusión de «{ $name }»
act-order = cambió el orden de las secciones
act-set = cambió lo que el periódico dice de sí mismo
act-set-looks = cambió el aspecto del periódico
act-set-walls = cambió lo que exige la lista de comprobación
act-arrange = ordenó una portada
act-stick = puso { $thing } en lo alto de la portada
act-unstick = quitó { $thing } de lo alto de la portada
act-add = añadió { $thing }
act-remove = quitó { $thing }
act-change = cambió { $thing }
act-take-back-page = despublicó { $thing }
act-renew-secret = creó un secreto nuevo para { $thing }
act-deliver-again = repitió un envío a { $thing }
act-share-preview = creó un enlace de vista previa de { $thing }
act-revoke-preview = anuló un enlace de vista previa de { $thing }
thing = { $noun } { $number }
thing-quoted = «{ $name }»
noun-article = artículo
noun-staff = miembro de la plantilla
noun-section = sección
noun-topic = tema
noun-person = persona
noun-page = página
noun-paper = el periódico
noun-picture = imagen
noun-mail = correo
noun-front = portada
noun-redirect = redirección
noun-webhook = webhook

## Setting the paper up

set-up = Poner en marcha el periódico
set-up-why = Usted es su primer director. Esta dirección vale una vez.
set-up-you = Usted
set-up-paper = El periódico
set-up-do = Abrir la redacción
paper-title = El nombre del periódico
paper-language = Su idioma, como en o pt-BR
paper-time-zone = Su zona horaria, como Europe/Oslo
title-missing = Todo periódico tiene nombre.

## What can go wrong

fault-not-found = No hay nada en esta dirección.
fault-method = Esta dirección no se usa así.
fault-signed-out = Su sesión se ha cerrado. Entre en otra ventana y envíe esta página de nuevo: lo que escribió sigue aquí.
fault-not-allowed = Su función no incluye esto. Un director puede cambiarlo.
fault-forged = Este formulario es de una sesión anterior. Vuelva atrás, cargue la página de nuevo y envíelo otra vez.
fault-proof-wanted = Para esto hace falta su contraseña otra vez.
fault-no-json = Lo enviado no se pudo leer.
fault-media-type = El servidor no lee lo enviado en esta forma.
fault-too-large = Lo enviado es demasiado grande.
fault-broken-off = El envío se cortó por el camino. Envíelo otra vez.
fault-too-slow = Tardó demasiado y se abandonó. Nada ha cambiado; inténtelo de nuevo.
fault-ours = Algo ha fallado por nuestra parte, y nada ha cambiado. Consta en el registro del servidor.

## Managing: sections, topics, people, pages, the paper, fronts, redirects, webhooks

name = Nombre
slug = Dirección
slug-hint = Minúsculas, cifras y guiones. Si se deja vacía, sale del nombre.
slug-moves = Si cambia, la dirección antigua lleva a la nueva.
description = Descripción
language = Idioma
language-other = Idioma, si no es el del periódico
language-hint = Como en, fr o pt-BR.
save = Guardar
save-public = Guardar y mostrar a los lectores
save-anyway = Guardar de todos modos
publish = Publicar
take-back = Despublicar
undo = Deshacer
show = Mostrar
see-page = Verla
more-rows = Más
first-page = Primera página
next-page = Página siguiente
form-wrong = No se ha guardado. Revise:
nothing-found = Nada empieza así.
find-beginning = Buscar por el comienzo
find-address = Buscar por el comienzo de la dirección
find-person = Buscar por nombre o apellido
delete-do = Eliminar
merge-gone = Su dirección
merge-do = Fundir
merge-not-found = No hay nada en esa dirección. Cópiela de la lista.
merges = Fundidos en este
articles-count = { $count ->
    [0] ningún artículo
    [one] { $count } artículo
   *[other] { $count } artículos
}
articles-many = más de 1000 artículos
state-public = Público
state-not-public = No público
state-on = Activo
state-off = Inactivo
done-saved = Guardado.
done-founded = Creado.
done-deleted = Eliminado.
done-merged = Los dos son uno. Puede deshacerlo más abajo.
done-unmerged = Vuelven a ser dos.
done-published = Los lectores ya la ven.
done-taken-back = Los lectores ya no la ven. Conserva su dirección.
done-removed = Quitado.
done-planned = Se envía otra vez en un minuto.

sections = Secciones
section-new = Una sección nueva
section-found = Crear la sección
section-parent = Dentro de
section-top = Ninguna: una sección principal
section-description-hint = De qué trata, en una o dos frases. Va al comienzo de su portada.
section-in-navigation = Nombrarla en la navegación de todas las páginas
section-unlisted = fuera de la navegación
section-empty = nada que leer todavía
sections-none = Un periódico se divide en secciones: internacional, deportes, opinión. Cree abajo la primera; los lectores la verán con su primer artículo.
section-delete = Eliminar esta sección
section-delete-why = Solo se elimina una sección sin artículos, borradores incluidos, y sin otras secciones dentro. Su dirección queda libre.
step-up = Subir { $name }
step-down = Bajar { $name }

topics = Temas
topic-new = Un tema nuevo
topic-found = Añadir el tema
topics-none = Los temas dicen de qué tratan los artículos, por encima de las secciones. Llegan con los artículos que los nombran, o desde aquí.
topic-merge = Fundir otro tema en este
topic-merge-hint = Los artículos del otro tema pasan aquí y su dirección lleva aquí. Puede deshacerlo mientras ninguno haya cambiado.
topic-delete = Eliminar este tema
topic-delete-why = Solo se elimina un tema sin ningún artículo, borradores incluidos.

people = Personas
person-new = Una ficha nueva
people-none = Una ficha por cada persona que escribe en el periódico o a quien se cita.
person-name = Nombre
person-name-hint = Como lo imprime el periódico. Lo ya publicado conserva en sus versiones el nombre de entonces.
other-names = Otros nombres y grafías
other-names-hint = Uno por línea.
offices = Cargos
offices-hint = El actual primero. Quien tiene o tuvo un cargo tiene una ficha pública.
office = Cargo
office-from = Desde
office-to = Hasta
biography = Biografía
links = Enlaces
link-title = Enlace
link-url = Adónde lleva
portrait = Retrato
portrait-none = ninguno
person-merge = Fundir otra ficha en esta
person-merge-hint = Las firmas con el otro nombre pasarán a este, y su dirección lleva aquí. Puede deshacerlo mientras ninguno de los artículos haya cambiado.

pages = Páginas
page-new = Una página nueva
page-title = Título
page-copy = Texto, en Markdown
page-copy-hint = # y ## son ladillos, * hace listas, [palabras](dirección) es un enlace.
pages-none = Contacto, aviso legal, privacidad: lo que queda en una dirección para siempre.
copy-notices = El texto tiene algo que una página no puede contener. Si se guarda así, ocurre esto:

the-paper = El periódico
facts-fixed = Parte de esto está dicho en dateline.toml, que prevalece: cámbielo allí y reinicie el programa.
fact-fixed = Dicho en dateline.toml.
strapline = Lema
strapline-hint = La línea bajo el nombre.
logo = Logotipo
logo-hint = JPEG, PNG, WebP o AVIF. Va en lugar del nombre en letras.
logo-remove = Quitar el logotipo
present-logo = El logotipo actual
favicon = Signo en la pestaña del navegador
favicon-hint = Una imagen cuadrada pequeña.
favicon-remove = Quitar el signo
present-favicon = El signo actual
logo-no-picture = Eso no es una imagen. Elija un JPEG, PNG, WebP o AVIF.
masthead = Mancheta
masthead-hint = Quién hace el periódico y cómo encontrarlo. Va al pie de todas las páginas.
masthead-publisher = Editor
masthead-editor = Dirección
masthead-address = Dirección postal
masthead-email = Correo electrónico
masthead-phone = Teléfono
masthead-founded = Fundado en el año
founded-invalid = Escriba el año en cifras, como 1994.
elsewhere = En otra parte
navigation-elsewhere = Qué nombra la navegación y en qué orden: con las secciones
policies-elsewhere = Normas, aviso legal y privacidad: con las páginas
walls = Qué necesita un artículo para publicarse
walls-why = La lista de comprobación es un consejo. Lo que marque aquí es un muro: sin ello un artículo no puede publicarse, programarse ni ponerse bajo embargo.
wall-standfirst = Una entradilla
wall-alt = Texto alternativo en todas las imágenes
wall-credit = Crédito en todas las imágenes
wall-quotations = Alguien que lo dijo en cada cita
wall-links = Ningún enlace interno roto

the-look = El aspecto
accent = Color de acento
accent-hint = Enlaces y avisos sobre fondo claro, como #a3145a. Si se deja vacío, es el magenta del tema.
accent-dark = Color de acento en oscuro
accent-dark-hint = El mismo sobre fondo oscuro, como #ff94c0.
contrast = Contraste { $paper } sobre papel, { $blue } sobre azul, { $buff } sobre crudo; 4,5 es lo mínimo.
contrast-nearest = El más próximo que lo tiene es { $colour }.
nameplate-face = Letra de la cabecera
nameplate-size = Tamaño de la cabecera
face-usual = Como en el tema
face-reading = Letra de titulares y artículos
face-about = Letra de firmas, navegación y formularios
size-usual = Como en el tema
size-small = Pequeño, para un nombre largo
size-large = Grande, para uno corto
preview = Verlo aquí
look-set = Usarlo
look-about = Internacional · 14:20
look-head = El puerto vuelve a abrir
look-text = Tras once años ha zarpado el primer ferri. Más en
look-link = el reportaje de ayer
look-said = «Está más tranquilo de lo que recordaba», dijo el práctico.

the-front = La portada
fronts = Portadas
front-paper = El periódico
front-of = Portada de { $name }
front-arrange = Ordenar su portada
front-save = Guardar la portada
front-automatic = No hay nada fijado: la portada se ordena sola por hora y peso. Fije abajo un artículo para ponerlo el primero.
front-not-public = Artículo { $number }, ahora no público
front-address-unknown = No hay ningún artículo público en esa dirección.
slot-order = Puesto de { $name }
slot-leads = abre
slot-not-shown = ahora no se muestra
slot-until = Hasta
slot-breaking = Última hora
slot-off = Quitar
slot-add = Fijar un artículo
slot-address = Por su dirección
slot-newest = O entre los más recientes
slot-pin = Fijar
slot-stay = Queda arriba
front-sticky = En lo alto de la portada hasta nuevo aviso
front-sticky-why = Estos artículos van los primeros, salga lo que salga después, hasta que los quite.
until-zone = Las horas son de { $zone }. Lo fijado se va solo cuando pasa su hora, y también un artículo retirado.
until-invalid = Eso no es un día con hora: elija uno.

redirects = Redirecciones
redirect-new = Una redirección nueva
redirect-add = Añadir la redirección
redirect-from = Dirección antigua
redirect-from-hint = Donde ahora no hay nada, como /2019/05/articulo-viejo.
redirect-to = Lleva a
redirect-to-hint = Una dirección de este periódico. Si hay un artículo, la redirección lo sigue cuando se mueve.
redirects-none = Aquí están las direcciones antiguas de un periódico importado, de secciones renombradas y de artículos movidos. Puede añadir las suyas.
leads-to = lleva a
lead-article = un artículo
lead-page = una página
lead-section = una sección
lead-topic = un tema
lead-person = una persona
lead-picture = una imagen o un archivo
lead-path = una dirección

webhook = Webhook
webhooks = Webhooks
webhook-new = Un webhook nuevo
webhook-add = Añadir el webhook
webhook-url = Dirección en la que escucha
webhook-url-hint = Solo https, y nada dentro de una red privada.
webhook-events = De qué se le avisa
webhook-on = Avisarle
webhook-secret-once = El secreto con que se firman sus envíos. Se muestra esta única vez: cópielo ahora.
webhook-renew = Secreto nuevo
webhook-renew-why = El secreto antiguo deja de servir en este momento: dé el nuevo al receptor cuanto antes.
webhook-renew-do = Crear un secreto nuevo
webhook-remove = Quitar este webhook
webhook-remove-why = Ya no se le avisa de nada, y su registro de envíos se va con él.
webhooks-none = Un webhook avisa a otro programa, con un mensaje firmado, de lo que hace el periódico.
events-count = { $count ->
    [one] { $count } tipo de suceso
   *[other] { $count } tipos de suceso
}
event-article_published = Se publica un artículo
event-article_revised = Cambia un artículo público
event-article_withdrawn = Se retira un artículo
event-page_changed = Cambia una página
event-person_changed = Cambia la ficha de una persona
event-topic_changed = Cambia un tema
event-section_changed = Cambia una sección
event-front_changed = Se ordena una portada
event-paper_changed = Cambia lo que el periódico dice de sí mismo
event-picture_changed = Cambia una imagen
event-import_completed = Termina una importación
event-quotations_changed = Cambia una cita confirmada
deliveries = Envíos
deliveries-none = Aún no se ha enviado nada.
deliver-again = Enviar otra vez
delivery-sent = Recibido
delivery-failed = Abandonado
delivery-planned = En espera
delivery-due = próximo intento { $at }
tries-count = { $count ->
    [0] aún sin intentar
    [one] un intento
   *[other] { $count } intentos
}
fault-no-file = Elija antes un archivo.

## Articles: the list

article = Artículo
articles = Artículos
articles-all = Todos los artículos
articles-latest-first = Los últimos cambios primero
articles-more = Más artículos
articles-none-found = Nada encaja. Pida menos, o recorra todos los artículos.
articles-none-all = Aún no hay artículos. Empiece el primero: basta un titular.
articles-none-mine = Aún no ha empezado nada. Para empezar basta un titular.
articles-none-draft = No hay borradores. Lo que alguien empieza queda aquí hasta que va a los editores.
articles-none-review = Nadie espera a un editor.
articles-none-waiting = Nada espera su hora. El embargo y la hora de salida se fijan en la página del artículo.
articles-none-published = Aún no hay nada público. El botón para publicar está en la página del artículo.
articles-none-withdrawn = No se ha retirado nada.
articles-none-spiked = No se ha descartado nada. Los borradores descartados se conservan y pueden recuperarse.
article-new = Artículo nuevo
article-begin = Empezar a escribir
tab-all = Todos
tab-mine = Míos
tab-draft = Borradores
tab-review = En edición
tab-waiting = Programados
tab-published = Publicados
tab-withdrawn = Retirados
tab-spiked = Descartados
state = Estado
state-draft = Borrador
state-review = En edición
state-embargo = Embargo hasta
state-scheduled = Sale
state-published = Publicado
state-live = En directo
state-withdrawn = Retirado
state-spiked = Descartado
find-headline = Buscar en los titulares
section = Sección
section-news = Noticias
every-section = Todas las secciones
author = Autor
every-author = Todos los autores
author-unknown = No hay ninguna ficha con el nombre «{ $name }».
needs = Le falta
needs-anything = Cualquier cosa
needs-standfirst = Una entradilla
needs-alt = Texto alternativo
needs-credit = Un crédito de imagen
topic = Tema
bulk = Con los artículos elegidos
bulk-section = Mover
bulk-topic = Añadir
bulk-done = { $count ->
    [one] Hecho, con un artículo.
   *[other] Hecho, con { $count } artículos.
  }
bulk-report = { $done } hechos, { $failed } no:
bulk-has-changes = tiene cambios que aún no son públicos: publíquelos antes desde su página.
bulk-stale = alguien lo guardó en el mismo momento: inténtelo otra vez.
choose = Elegir
choose-one = Elegir { $headline }
headline = Titular
headline-none = Sin titular
byline = Firma
changed = Cambiado
has-changes = cambios aún no públicos
older = Anteriores
newest = Últimos
look-cut-short = Se han recorrido los últimos artículos.
look-further = Mirar más atrás

## Articles: the editor

edit-one = Editar: { $headline }
about-article = Sobre este artículo
saved-at = Guardado { $at }.
saved-by = Guardado { $at } por { $name }.
saved-row = { $at }
has-changes-long = Los cambios aún no son públicos.
preview-article = Vista previa
submit = Enviar a los editores
send-back = Devolver
publish-now = Publicar
publish-version = Publicar la versión { $number }
restore = Recuperar
deed-submitted = Enviado a los editores, que reciben aviso por correo.
deed-returned = Devuelto a su autor, que recibe aviso por correo.
deed-saved = Guardado.
deed-published = Publicado.
deed-waits = Saldrá solo cuando se levante el embargo.
deed-scheduled = Saldrá solo a esa hora.
deed-unscheduled = Anulado. No saldrá solo.
deed-embargoed = Bajo embargo.
deed-lifted = El embargo está levantado.
deed-corrected = La fe de errores está publicada.
deed-withdrawn = Retirado. El aviso queda en su dirección.
deed-spiked = Descartado. Se conserva y puede recuperarse.
deed-restored = Otra vez un borrador.
deed-brought-back = La versión guardada antigua es ahora la más reciente.
back-by-publishing = Publíquelo de nuevo y volverá a estar en su dirección como antes.
not-done = Esto aún no se ha hecho:
read-only = Puede leer este artículo. Para cambiarlo hace falta un editor.
kicker = Antetítulo
kind = Género
standfirst = Entradilla
length = { $words ->
    [one] una palabra
   *[other] { $words } palabras
  }, { $minutes } min de lectura
body = Texto
body-hint = En Markdown: # ante un ladillo, * alrededor de lo destacado, > ante un pasaje citado, - ante un punto de lista.
body-hint-new = En Markdown, si quiere. En la página siguiente hay más con que escribir.
slug-from-headline = sale del titular
author-add = Añadir un autor
author-role = Qué hizo { $name }
role-placeholder = función
take-out = Quitar
dateline-place = Data
filed-on = Fechado el
picture-leading = Imagen de apertura
lead-caption = Su pie aquí
lead-none = Ninguna
lead-wanted = La que la importación aún espera
credit-is = Crédito: { $credit }
credit-none = No tiene crédito.
picture-unknown = El periódico no tiene esa imagen.
publication = Publicación
address = Dirección
submitted = Enviado
embargo = Embargo
goes-out = Sale
note-with = Una nota con él
note-with-it = Vino con una nota:
return-says-why = Diga qué hay que hacer: con el artículo vuelve una nota.
version-kind = Qué es la versión nueva
version-note = Qué dice de ella la lista de versiones
version-number = versión { $number }
version-row = Versión { $number }
version-first_publication = Primera publicación
version-update = Actualización
version-typo = Errata
version-correction = Fe de errores
version-clarification = Aclaración
instant = A las, en la hora de { $zone }
instant-missing = Diga cuándo: día y hora.
instant-unread = Eso no es un día con hora.
instant-left-out = Entonces se adelantan los relojes y esa hora no existe. Elija otra.
schedule = Publicar entonces
unschedule = Anular la salida
embargo-set = Embargo hasta entonces
embargo-lift = Levantar el embargo
spike = Descartar
spiked-hint = Se descartó, con todo lo guardado.
correct = Corregir
correct-hint = Cambie el texto y diga aquí qué estaba mal. Ambas cosas se publican a la vez, y la nota queda.
correction-kind = Qué es
correction-wrong = Una fe de errores: un dato era falso
correction-unclear = Una aclaración: faltaba algo o no quedaba claro
what-was-wrong = Qué estaba mal
what-is-right = Qué es lo correcto
correct-do = Publicar la fe de errores
withdraw = Retirar
withdraw-notice = Qué se dice a los lectores
withdraw-do = Retirar el artículo
withdraw-says-why = Diga por qué: en la dirección del artículo queda un aviso.
placing = Dirección, temas, idioma
topics-hint = Sus nombres, separados por comas.
translation-of = Traducción de
translation-placeholder = número o dirección
replies-policy = Respuestas
replies-usual = Como en todo el periódico
replies-open = Abiertas
replies-closed = Cerradas
sticky = En portada
sticky-no = Según salga
sticky-yes = Queda arriba
note-to-editors = Nota a los editores
note-to-editors-hint = Solo para la redacción. Los lectores nunca la ven.
history = Versiones y guardados
versions-count = { $count ->
    [0] ninguna pública
    [one] una pública
   *[other] { $count } públicas
  }
read = Leer
compare = Comparar
revisions-all = Todos los guardados
checklist = Lista de comprobación
check-required = exigido para publicar
of = { $done } de { $all }
check-headline = El titular encaja
check-headline-open = El titular
check-standfirst = Tiene entradilla
check-standfirst-open = Falta la entradilla
check-alt = Las imágenes dicen qué muestran
check-alt-open = { $count ->
    [one] Una imagen no tiene texto alternativo
   *[other] { $count } imágenes no tienen texto alternativo
  }
check-credit = Las imágenes tienen crédito
check-credit-open = { $count ->
    [one] Una imagen no tiene crédito
   *[other] { $count } imágenes no tienen crédito
  }
check-quotations = Las citas tienen quien las dijo
check-quotations-open = { $count ->
    [one] Una cita sin nadie que la dijera
   *[other] { $count } citas sin nadie que las dijera
  }
check-links = Los enlaces internos llevan a alguna parte
check-links-open = { $count ->
    [one] Un enlace interno no lleva a ninguna parte
   *[other] { $count } enlaces internos no llevan a ninguna parte
  }
losses = Al guardar esto se perdería algo. Mírelo otra vez; aún no se ha guardado nada.
losses-accept = Guardar de todos modos
lost-quotation = La cita «{ $words }» ya no está marcada, porque sus palabras cambiaron o se quitaron.
lost-language = «{ $words }» ya no está marcado como { $language }, porque cambió.
lost-anchor = Los enlaces a #{ $anchor } llevarán al comienzo de la página, porque aquello a lo que llevaban ya no está.
lost-block = El artículo tiene un bloque menos: { $kind }.
lost-block-words = El artículo tiene un bloque menos: { $kind }, «{ $words }».
collision = { $name } guardó este artículo mientras usted escribía
collision-somebody = Alguien guardó este artículo mientras usted escribía
collision-merged = Lo de ambos está ahora en el texto de abajo. Revíselo y guarde.
collision-choose = Todo lo demás está unido. En estos lugares los dos cambiaron lo mismo; el texto de abajo lleva lo suyo. Revíselos y guarde.
passage = Un pasaje
yours = Lo suyo
theirs = Lo otro
taken-out = (quitado)

## Articles: preview, saves

preview-of = Vista previa: { $headline }
back-to-writing = Volver al artículo
width = Ancho
width-desktop = Ordenador
width-phone = Teléfono
preview-links = Enlaces para otros
preview-links-hint = Quien tiene un enlace así lee lo último guardado sin iniciar sesión, hasta que caduque o se anule.
preview-share = Crear un enlace
lasts = Vale
lasts-hour = una hora
lasts-day = un día
lasts-week = siete días
made-at = Creado { $at }
link-ends = Vale hasta { $at }.
link-ended = Caducó { $at }.
link-revoked = Anulado.
link-revoke = Anularlo
link-unopened = Nadie lo ha abierto.
link-opened = { $times ->
    [one] Abierto una vez
   *[other] Abierto { $times } veces
  } desde { $network }, la última { $at }
revisions-of = Guardados: { $headline }
saves-latest-first = Los guardados, el último primero
saved = Guardado
by = Por
became = Pasó a ser
save-newest = el más reciente
save-read = lo que tienen los lectores
compare-before = Con el anterior
compare-newest = Con el más reciente
compare-newest-with = El más reciente con
compare-of = Comparar: { $headline }
bring-back = Traer de vuelta { $at }
words-changed = Palabras añadidas: { $added }; quitadas: { $removed }
passages-alike = { $count ->
    [one] un pasaje igual
   *[other] { $count } pasajes iguales
  }
all-alike = Ambos son iguales.
moved = movido
set-otherwise = compuesto de otro modo
field-headline = Titular
field-kicker = Antetítulo
field-standfirst = Entradilla
field-dateline = Data
field-lead_picture = Imagen de apertura
field-lead_caption = Pie de la imagen de apertura
field-section = Sección
field-slug = Dirección
field-kind = Género
field-language = Idioma
field-translation_of = Traducción de
field-place = Lugar
field-filed_on = Fechado el
field-topics = Temas
field-replies = Respuestas
field-sticky = En portada
field-note_to_editors = Nota a los editores
field-author = Autor
block-paragraph = Párrafo
block-heading = Ladillo
block-list = Lista
block-block_quotation = Pasaje citado
block-pull_quote = Destacado
block-picture = Imagen
block-gallery = Galería
block-table = Tabla
block-code = Código
block-preformatted = Preformateado
block-verse = Verso
block-rule = Separador
block-file = Archivo
block-embed = Inserción
block-details = Texto plegado
block-see_also = Lea también
block-note = Despiece
block-html = HTML
picture-send = Enviar una imagen de apertura
picture-send-hint = Guarde antes el artículo: lo que está escribiendo no va con la imagen.
picture-file = La imagen
picture-alt = Qué muestra, para quien no puede verla
picture-caption = Pie
picture-credit = Crédito
picture-rights = Derechos
picture-rights-hint = De quién es y en qué condiciones, si los lectores deben saberlo.
picture-alt-hint = Una frase. Si falta, la lista de comprobación la pide.
picture-facts = Qué se dice de esta imagen
picture-facts-why = Lo que cambie aquí cambia al momento en todas partes donde se muestra la imagen.
picture-facts-edit = Cambiar texto alternativo, pie y crédito
picture-facts-set = Usarlo en todas partes
picture-locked = Los lectores ya ven esta imagen: para cambiar lo que se dice de ella hace falta un editor.
picture-send-do = Enviar y ponerla de apertura

## Why something cannot be done: one message for each code of an error

error-slug_invalid = «{ $text }» no puede ser parte de una dirección: use minúsculas a–z, cifras y guiones sueltos, 120 como mucho.
error-language_invalid = «{ $text }» no es un código de idioma: escríbalo como en, fr, pt-BR o zh-Hant.
error-time_zone_unknown = «{ $text }» no es una zona horaria: escríbala como Europe/Oslo o America/New_York.
error-address_reserved = «{ $text }» es una dirección que el periódico usa para sí: elija otra.
error-kind_unknown = «{ $text }» no es un género: elija uno de la lista.
error-role_unknown = «{ $text }» no es una función: elija una de la lista.
error-email_invalid = «{ $text }» no es una dirección de correo: escríbala como ada@paper.example.
error-last_publisher = Es el último director: nombre antes a otro.
error-colour_invalid = «{ $text }» no es un color: escríbalo como #a3145a.
error-headline_missing = El artículo no tiene titular: póngale uno antes de publicar.
error-correction_missing = La fe de errores está vacía: diga qué estaba mal y qué es lo correcto.
error-checklist_open = El periódico no publica nada sin esto: { $points }. Añada lo que falta e inténtelo de nuevo.
error-headline_too_long = El titular tiene { $chars ->
    [one] un carácter
   *[other] { $chars } caracteres
}; en una página caben { $chars_max } como mucho.
error-not_allowed = Solo un editor puede hacer que el artículo quede { $act }: pídaselo.
error-state_wrong = El artículo está { $is }, así que no puede ser { $wanted }.
error-article_missing = No existe el artículo { $article }.
error-section_missing = No existe la sección «{ $section }»: créela antes, o elija otra.
error-section_gone = La sección en que estaba el artículo, la número { $section }, ya no existe: elija otra.
error-slug_taken = La sección «{ $section }» ya tiene un artículo en «{ $slug }»: elija otra dirección.
error-address_taken = «{ $slug }» ya está ocupada: elija otra dirección.
error-stale = Alguien ha guardado el artículo desde que lo leyó: léalo antes otra vez.
error-nothing_new = Los lectores ya tienen lo último guardado: no hay nada nuevo que publicar.
error-instant_past = { $at } ya pasó: elija una hora posterior.
error-embargoed = El artículo está bajo embargo hasta { $at }: elija una hora posterior, o levántelo antes.
error-import_busy = { $file_name } se está importando desde { $since }: espere a que acabe.
error-import_lost = La importación se abandonó por una pausa demasiado larga: empiécela de nuevo.
error-password_weak = La contraseña es demasiado fácil de adivinar: use al menos { $chars_min } caracteres, varias palabras por ejemplo.
error-sign_in_refused = Esa dirección y esa contraseña no van juntas.
error-too_many_tries = Ha habido varios intentos fallidos: espere { $wait_seconds ->
    [one] un segundo
   *[other] { $wait_seconds } segundos
} e inténtelo de nuevo.
error-email_taken = { $email } ya es de alguien de la redacción.
error-staff_missing = No existe el miembro de la plantilla { $staff }.
error-password_wrong = Esa no es su contraseña.
error-code_refused = Esas cifras no son las de ahora, o ya se usaron: espere a las siguientes.
error-sign_in_expired = La entrada tardó demasiado: empiece de nuevo.
error-second_factor_missing = No se había empezado ningún segundo factor: empiece de nuevo.
error-passkey_refused = No se aceptó la llave de acceso: inténtelo de nuevo, o entre con su contraseña.
error-passkeys_full = Una persona tiene { $passkeys_max } llaves de acceso como mucho: quite antes una.
error-not_invited = Esta persona no tiene ninguna invitación abierta.
error-not_joined = Esta persona aún no se ha incorporado: invítela.
error-link_spent = Esta dirección vale una vez y poco tiempo, y ya no vale: pida otra.
error-row_missing = No se encuentra: { $noun } { $id }.
error-name_missing = Falta un nombre: escríbalo.
error-too_long = Tiene { $chars ->
    [one] un carácter
   *[other] { $chars } caracteres
}; caben { $chars_max } como mucho.
error-section_ring = «{ $section }» no puede ir dentro de una sección que está dentro de ella: elija otra.
error-section_not_empty = La sección contiene { $what }: llévelos antes a otra.
error-in_use = Este { $noun } está en uso: fúndalo en otro.
error-same_record = Es dos veces la misma ficha: elija otra para fundir.
error-changed_since = Algo de lo que se movió ha cambiado después, así que ya no se puede deshacer.
error-office_backwards = «{ $office }» acaba antes de empezar: mire los dos días.
error-link_invalid = «{ $link }» no es un enlace: empiécelo por https://, http:// o mailto:.
error-colour_illegible = { $colour } tiene un contraste de { $ratio }, y 4,5 es lo mínimo que todos pueden leer; { $nearest } es el más próximo que lo tiene.
error-front_full = Una portada tiene { $slots_max } puestos: quite antes algo.
error-address_invalid = «{ $address }» no es una dirección de este periódico: escríbala como /internacional/abre-el-puerto.
error-address_occupied = Ya hay algo en { $address }: solo una dirección vacía puede llevar a otra parte.
error-redirect_loop = { $address } vuelve a su punto de partida: elija otra dirección.
error-webhook_url_invalid = «{ $url }» no puede ser un webhook: escriba una dirección que empiece por https://.
error-quotation_words_gone = El artículo ya no tiene ahí esas palabras: repáselo otra vez.
error-speaker_missing = Diga quién lo dijo: elija a alguien, o escriba un nombre.
error-said_on_invalid = «{ $date }» no es una fecha: escriba 2026-11-13, 2026-11 o 2026.
error-webhook_events_missing = Elija al menos un suceso del que avisar al webhook.
error-file_type_unknown = «{ $name }» no es de un tipo que el periódico sirva: use imágenes JPEG, PNG, GIF, WebP o AVIF, PDF, sonido MP3, M4A, Ogg, FLAC o WAV, vídeo MP4 o WebM.
error-file_damaged = «{ $name }» está dañado y no se ha aceptado: { $why }.
error-file_too_large = «{ $name }» tiene { $bytes } bytes; el periódico acepta { $bytes_max } como mucho.
error-text_format_unknown = El texto tiene una forma que este programa no conoce: cargue la página de nuevo.
error-text_malformed = El texto no se pudo leer ({ $why }): cargue la página de nuevo.
translation-unknown = No existe el artículo «{ $text }»: dé su número o su dirección.
day-invalid = «{ $text }» no es un día: escríbalo como 2026-11-20.

# Words these sentences name: states, deeds, things.

word-draft = en borrador
word-published = publicado
word-withdrawn = retirado
word-spiked = descartado
word-submitted = enviado a los editores
word-not-submitted = sin enviar
word-not-scheduled = sin hora de salida
word-saved = guardado
word-sent-back = devuelto
word-called-off = desprogramado
word-put-under-embargo = puesto bajo embargo
word-corrected = corregido
word-restored = recuperado
word-section = sección
word-topic = tema
word-person = persona
word-page = página
word-picture = imagen
word-webhook = webhook
word-delivery = envío
word-merge = fusión
word-quotation = cita
word-answer = respuesta
word-token = token
word-articles = artículos
word-other-sections = otras secciones
word-changed = cambiado
word-put-on-top = puesto en lo alto
word-a-standfirst = una entradilla
word-alt-text-for-every-picture = texto alternativo en todas las imágenes
word-a-credit-for-every-picture = crédito en todas las imágenes
word-somebody-who-said-it-for-every-quotation = alguien que lo dijo en cada cita
word-links-into-the-paper-that-lead-somewhere = enlaces internos que lleven a alguna parte

## The editor: what its script shows. The keys are those of newsroom-ui/src/words.ts.

# The sheet

editor-body = Texto
editor-text_tools = Texto
editor-table_tools = Tabla
editor-more_tools = Más tipos de texto
editor-begin = Escriba aquí, o pegue. Pulse Ctrl y / para ver las teclas.
editor-words = { $words } palabras, { $minutes } min de lectura
editor-drag = Mover este bloque: arrástrelo, o abra su menú
editor-block_acts = Este bloque

# The record

editor-speaker = Quién habla
editor-speaker_new = Aún sin citas confirmadas.
editor-speaker_none = No se nombra a nadie
editor-speaker_wanted = Diga quién lo dijo: escriba un nombre, o elija uno.
editor-said_office = Cargo, tal como se da
editor-said_on = Dicho el
editor-said_place = Lugar
editor-said_occasion = Ocasión
editor-said_source = Enlace a la fuente
editor-said_original = Las palabras originales
editor-said_language = Su idioma
editor-said_translator = Traducido por
editor-said_more = Ocasión, fuente, traducción
editor-put_on_record = Confirmar la cita
editor-not_a_quotation = No es una cita
editor-record_none = No queda nada encontrado por resolver. Lo marcado en azul está confirmado.
editor-record_keys = En el texto: Alt y J o K para la siguiente o la anterior, Alt e Intro para confirmarla, Alt y Retroceso si no lo es.
editor-record_done = Todo lo encontrado está resuelto.
editor-record_failed = No se ha podido hacer: inténtelo de nuevo en un momento.
editor-quotation_next = Siguiente cita encontrada
editor-quotation_previous = Cita encontrada anterior
editor-quotation_confirm = Confirmar la cita elegida
editor-quotation_reject = La elegida no es una cita

# Actions

editor-undo = Deshacer
editor-redo = Rehacer
editor-save = Guardar ahora
editor-help = Teclas y signos
editor-strong = Negrita
editor-emphasis = Cursiva
editor-underlined = Subrayado
editor-struck = Tachado
editor-highlighted = Resaltado
editor-superscript = Superíndice
editor-subscript = Subíndice
editor-small = Pequeño
editor-code_mark = Código
editor-cite = Título de una obra
editor-abbreviation = Abreviatura
editor-link = Enlace
editor-language = Idioma
editor-paragraph = Párrafo
editor-heading = Ladillo
editor-subheading = Ladillo menor
editor-heading_4 = Ladillo 4
editor-heading_5 = Ladillo 5
editor-heading_6 = Ladillo 6
editor-list = Lista
editor-numbered_list = Lista numerada
editor-block_quotation = Pasaje citado
editor-pull_quote = Destacado
editor-picture = Imagen
editor-gallery = Galería
editor-table = Tabla
editor-file = Archivo
editor-embed = Inserción
editor-see_also = Lea también
editor-note = Despiece
editor-details = Texto plegado
editor-code_block = Bloque de código
editor-preformatted = Preformateado
editor-verse = Verso
editor-rule = Separador
editor-html = HTML
editor-select_block = Seleccionar el bloque que lo contiene
editor-move_up = Subir
editor-move_down = Bajar
editor-delete_block = Quitar
editor-nest = Más adentro
editor-leave = Más afuera
editor-line_break = Salto de línea
editor-paragraph_after = Párrafo nuevo tras este bloque
editor-row_above = Fila encima
editor-row_below = Fila debajo
editor-column_before = Columna antes
editor-column_after = Columna después
editor-delete_row = Quitar la fila
editor-delete_column = Quitar la columna
editor-head_row = Fila de encabezados
editor-foot_row = Fila de sumas
editor-head_cell = Celda de encabezado
editor-merge_cells = Unir o separar celdas
editor-delete_table = Quitar la tabla

# Lines and fields

editor-caption = Pie
editor-source = Quién lo dijo
editor-summary = La línea que siempre se ve
editor-title = Título del despiece
editor-file_title = Nombre del archivo
editor-pull_text = Las palabras que se destacan
editor-alt = Texto alternativo: qué muestra
editor-decoration = Adorno: no muestra nada que el lector necesite
editor-credit = Crédito: { $credit }
editor-facts = Cambiar en todas partes texto alternativo, pie y crédito
editor-href = Lleva a
editor-picture_wanted = Aún no está aquí: { $address }
editor-picture_number = Imagen { $number }
editor-url = Dirección
editor-embed_title = Título
editor-see_also_title = Titular
editor-see_also_target = Número o dirección del artículo
editor-code_language = Lenguaje de programación
editor-html_source = HTML, mostrado tal cual
editor-kept = Un bloque que este editor no sabe mostrar ({ $type }). Queda como está y puede moverse.
editor-hint = Indicación
editor-long_form = Forma larga
editor-language_tag = Código de idioma, como fr o pt-BR

# Asking

editor-ok = Aceptar
editor-cancel = Cancelar
editor-remove = Quitar
editor-close = Cerrar
editor-bad_address = Ningún enlace puede llevar a esta dirección. Empiece por https:// o por /.
editor-bad_url = Dé una dirección completa que empiece por https:// o http://.
editor-bad_language = No es un código de idioma. Escríbalo como en, pt-BR o zh-Hant.
editor-no_words_to_link = Seleccione antes las palabras.

# Notices

editor-dismiss = Cerrar
editor-picture_left_out = Se ha dejado fuera la imagen «{ $name }». Copie la propia imagen o su archivo, y pegue.
editor-pictures_left_out = Imágenes que se han dejado fuera: { $count }. Copie cada imagen o su archivo, y péguelos aquí.
editor-others_left_out = Se ha dejado fuera: { $names }. El texto no puede contenerlo; una inserción sí.
editor-uploading = Enviando { $name } …
editor-upload_failed = No se ha aceptado { $name }: { $reason }
editor-upload_unreachable = el servidor no respondió. Inténtelo de nuevo cuando tenga conexión.
editor-restored = Se ha repuesto lo que había escrito en esta ventana sin guardar.
editor-discard = Mostrar en su lugar el texto guardado

# Saving

editor-saved = Guardado { $time }.
editor-saving = Guardando …
editor-unsaved = Aún sin guardar. Sus palabras se conservan en esta ventana; se intenta de nuevo.
editor-changed = Aún sin guardar.
editor-signed_out = Su sesión se ha cerrado. Aquí se conserva todo.
editor-sign_in = Iniciar sesión en otra pestaña
editor-try_again = Intentar de nuevo
editor-refused = Sin guardar: { $reason }
editor-refused_unread = Sin guardar: el servidor respondió { $status }. Sus palabras se conservan en esta ventana.
editor-not_sent = No enviado: el artículo no pudo guardarse antes.

# Two people

editor-writing_here = { $name } está escribiendo
editor-reading_here = { $name } está leyendo
editor-merged_in = { $name } también cambió este artículo. Lo de ambos está ahora en su texto.
editor-merge_title = { $name } cambió los mismos lugares
editor-merge_advice = Todo lo demás está unido. Elija en cada lugar; hasta entonces no se guarda nada.
editor-somebody = Alguien
editor-mine = Lo suyo
editor-theirs = Lo otro
editor-keep_mine = Conservar lo mío
editor-take_theirs = Tomar lo otro
editor-keep_both = Conservar ambos
editor-place_number = Lugar { $number } de { $count }
editor-nothing_there = (quitado)

# Help

editor-keys = Teclas
editor-signs = Signos, al escribir
editor-sign_heading = Ladillo
editor-sign_list = Lista
editor-sign_numbered = Lista numerada
editor-sign_quotation = Pasaje citado
editor-sign_code = Bloque de código
editor-sign_rule = Separador
editor-sign_strong = Negrita
editor-sign_emphasis = Cursiva
editor-sign_code_mark = Código
editor-sign_link = Enlace

## Tokens of the API

tokens = Tokens
tokens-none = Ningún programa tiene aún un token. Con uno, un programa suyo puede escribir, publicar y leer por la API.
token-new = Un token nuevo
token-name = El programa
token-name-hint = Lo que hace consta con este nombre en el registro de actos.
token-add = Crear un token
token-once = Este es el token. Cópielo ahora: solo se muestra esta vez.
token-made = creado { $at }
token-used = usado por última vez { $at }
token-unused = nunca usado
token-revoke = Revocar
token-revoked = Revocado { $at }
act-add-token = dio al programa { $name } un token de { $role }
act-revoke-token = revocó el token de { $name }

## The record: who said what

record-keeping = Citas
record-read = Lo que ven los lectores
quotations = Citas
quotations-of = Citas de «{ $headline }»
quotations-of-article = Todas las citas de este artículo, en formularios
quotations-to-confirm = Citas por confirmar
quotations-hint = La máquina sugiere; los lectores solo ven lo que un editor ha confirmado.
quotations-waiting = { $count ->
    [0] Nada espera
    [one] { $count } cita espera a un editor
   *[other] { $count } citas esperan a un editor
}
quotations-none-waiting = No hay nada que confirmar.
quotations-recorded = Confirmadas, en este artículo
quotations-again = Por confirmar otra vez
quotations-again-hint = Estas se publicaron con palabras distintas de las confirmadas, así que los lectores no las ven ahí.
printed-now = Publicado ahora:
printed-where = Publicada en
confirm-all = Confirmarlas todas
confirm-all-known = Confirmar todas las que tienen autor conocido
confirm-again = Confirmar las palabras tal como se publicaron
put-on-record = Confirmar la cita
put-chosen-on-record = Confirmar las elegidas
not-a-quotation = No es una cita
chosen-are-none = Las elegidas no son citas
by-speaker = Por quien habla
speaker = Quién habla
speaker-new = Aún sin citas confirmadas
speaker-none = No se nombra a nadie
quotation-office = Cargo, tal como se da
said-on = Dicho el
said-place = Lugar
said-occasion = Ocasión
said-source = Enlace a la fuente
said-translated = Dicho en otro idioma
said-original-words = Las palabras originales
said-original-language = Su idioma
said-translator = Traducido por
quotation-number = Cita { $number }
quotation-state-suggested = Sugerida
quotation-state-on_record = Confirmada
quotation-state-confirm_again = Por confirmar otra vez
quotation-state-rejected = No confirmada
strike = Retirar de las citas confirmadas
same-saying = Las mismas palabras en otra traducción
same-saying-address = La otra cita
same-saying-hint = Su dirección: /record/12.
same-saying-link = Enlazar las dos
right-of-reply = Derecho de réplica
answer-why = La persona citada recibe un enlace que vale una vez, durante catorce días. Lo que responda se guarda hasta que usted lo muestre.
answer-ask = Crear un enlace para la persona citada
answer-asked = Pedida { $at }. Aún no hay respuesta.
answer-link = Envíe este enlace a la persona citada. Solo se muestra esta vez, y los anteriores ya no valen.
answer-show = Mostrarla junto a la cita
answer-hide = Dejar de mostrarla
answer-title = Su respuesta
answer-text = { $name }, se le cita con estas palabras. Si tiene algo que decir sobre ellas, escríbalo aquí; un editor lo lee antes, y después se publica tal como lo escribió.
answer-words = Lo que tiene que decir
answer-send = Enviar
answer-taken = Gracias. Un editor lee su respuesta antes de publicarla.
done-confirmed = La cita está confirmada.
done-confirmed-all = Las citas están confirmadas.
done-rejected = No se vuelve a sugerir.
done-struck = Ya no está entre las citas confirmadas.
quoted = A quién se cita
quoted-from = Dicho desde
quoted-to = hasta
quoted-author = Autor
quoted-all-sections = Todas las secciones
quoted-by-person = Por persona
quoted-by-office = Por cargo, tal como se da
quoted-by-gender = Por género, donde se anotó
quoted-by-country = Por país, donde se anotó
quoted-not-entered = Sin anotar
quotations-none-yet = No hay citas confirmadas para esto.
as-speaker = Como persona citada
as-speaker-hint = El género y el país solo se cuentan donde usted los anota, con sus propias palabras. Los lectores no los ven.
is-organisation = Una organización, no una persona
speaker-gender = Género
speaker-country = País
act-confirm = confirmó citas de { $thing }
act-confirm-quotation = confirmó otra vez una cita de { $name }
act-reject = descartó una cita sugerida en { $thing }
act-revise-quotation = cambió una cita de { $name }
act-strike = retiró una cita de { $name }
act-ask = creó un enlace para que { $name } responda a una cita
act-answer = decidió si los lectores ven la respuesta de { $name }
noun-quotation = cita
