//! Given names that are common in the news, by the pronoun they take.

pub(super) const MEN: &str = "aaron abdul abdullah abraham adam adrian ahmed ahmad al alan \
    albert alberto alejandro alec alex alexander alexei alfonso alfred ali allan allen alonzo \
    alvaro amir anders andre andreas andres andrew andrey andy angelo anthony antonio antoine \
    antonin ari armando arnold arthur austin barack barry bart basil ben benedict benjamin \
    bernard bernie bert bill billy blaine blake bob bobby boris brad bradley brandon brendan \
    brent bret brett brian bruce bruno bryan byron caleb calvin carl carlo carlos carlton cecil \
    cesar chad charles charlie chester chip chris christian christopher chuck clarence clark \
    claude clay clayton clifford clint clinton clive cody colin conor conrad corey cornel cory \
    craig curt curtis cyrus dale damon dan daniel danny darrell darren dave david dean dennis \
    denis derek derrick desmond devin dick diego dimitri dirk dmitri dmitry dominic dominique \
    don donald doug douglas drew duncan dustin dwayne dwight earl ed eddie edgar eduardo edmund \
    edward edwin egon eli elias elijah elliott elliot elon emanuel emil emilio emmanuel enrique \
    eric erik ernest ernesto ethan eugene evan felipe felix fernando filip floyd francis \
    francisco francois frank franklin franz fred freddie frederick fritz gabriel garrett garry \
    gary gavin gene geoff geoffrey george gerald gerard gerhard gerry gilbert giovanni glen \
    glenn gordon graham grant greg gregory guillermo gustavo guy hank hans harold harry harvey \
    hassan hector heinrich helmut henri henry herb herbert herman hiroshi horacio howard hugh \
    hugo hussein ian ibrahim igor ike ira isaac ismail ivan jack jackson jacob jacques jaime \
    jake jamal james jamie jared jason javier jay jean jeb jed jeff jeffrey jeffery jens \
    jeremiah jeremy jerome jerry jesse jim jimmy joachim joao joaquin joe joel joerg johan \
    johannes john johnny jon jonah jonathan jordan jorge jose josef joseph josh joshua juan \
    juergen jules julian julio julius justin kamal karl keith kelvin ken kenneth kent kevin \
    khalid khizr kirk klaus kofi konrad kurt kyle lamar lance larry lars laurence lawrence lee \
    leif leo leon leonard leonid leroy les lester lewis liam lincoln lindsey lionel lloyd \
    lorenzo lou louis lucas luigi luis luke lyndon mahmoud malcolm manuel marc marcel marco \
    marcos marcus mario mark markus marlon marshall martin marvin mason mathias mats matt matteo \
    matthew matthias maurice max maxim maxwell mehmet mel melvin menachem michael michel miguel \
    mikhail mike milo milton mitch mitchell mitt mohamed mohammad mohammed monty morgan morris \
    moses muhammad murray mustafa najib nate nathan nathaniel neal ned neil nelson newt nicholas \
    nick nicolas nigel niklas nikolai noah noel norbert norm norman oleg oliver olivier omar \
    orrin oscar otto owen pablo pat patrick paul paulo pavel pedro percy pete peter petr phil \
    philip philippe phillip pierre preston rafael rahm ralph ramon rand randall randy raphael \
    raul ray raymond recep reggie reid reince reinhold rex ricardo richard rick ricky rob robert \
    roberto robin rod roderick rodney rodrigo roger roland rolf roman ron ronald ronnie ross roy \
    ruben rudolf rudolph rudy rupert russ russell ryan said salman salvador sam samuel scott \
    sean sebastian serge sergei sergey seth shane shaun shawn shimon sidney silvio simon spencer \
    stan stanley stefan stephan stephen sterling steve steven stewart stuart sven tad takeshi \
    tariq taylor ted terence terrence terry theo theodore thomas thom tim timothy tobias todd \
    tom tommy tony travis trent trevor trey troy tucker tyler ulrich umberto uri vernon victor \
    viktor vince vincent vladimir volker wade wallace walter warren wayne wendell werner wes \
    wesley wilbur wilhelm will willard william willie winston wolf wolfgang woody xavier yasser \
    yitzhak yuri yusuf zachary zac zack";

pub(super) const WOMEN: &str = "abby abigail ada adele adriana agnes aicha aisha alexandra \
    alexis alice alicia alina alison allison alyssa amanda amber amelia amina amy ana anastasia \
    andrea angela angelina angie anita ann anna anne annette annie antonia april ariana ariel \
    arianna ashley astrid audrey ava ayaan barbara beatrice beatriz becky belinda bernadette \
    bernice beth bethany betsy betty beverly bianca birgit bonnie brenda bridget brigitte \
    brittany camille candace candice carla carly carmen carol carole carolina caroline carolyn \
    carrie cassandra catherine cathy cecilia celeste celia celine charlene charlotte chelsea \
    cheryl chloe christiane christina christine cindy claire clara claudia colleen condoleezza \
    connie constance consuelo courtney cristina crystal cynthia daisy dana danielle daphne dawn \
    deb debbie deborah debra delia denise diana diane dianne dina dolores donna dora doris \
    dorothy edith edna eileen elaine eleanor elena elise elisabeth elizabeth ella ellen eloise \
    elsa emily emma erica erika erin esmeralda esther eugenia eva eve evelyn faith fatima \
    felicia fiona florence frances francesca frida gabriela gabrielle gail geraldine gertrude \
    gina ginger giulia gladys glenda gloria grace greta gretchen gwen haley hannah harriet \
    heather heidi helen helena helene hilary hillary holly hope huma ida ilse imelda indira ines \
    ingrid irene irina iris irma isabel isabella isabelle ivanka ivy jan jackie jacqueline jane \
    janet janice janine jasmine jean jeanette jeanne jen jenna jennifer jenny jess jessica jill \
    jo joan joanna joanne jocelyn jodi jody johanna josephine joy joyce juanita judith judy \
    julia juliana julie juliet june kamala kara karen karin karla kate katharine katherine \
    kathleen kathryn kathy katie katrina katy kay kayla kelly kellyanne kelsey kendra kerry kim \
    kimberly kirsten kirstie kristen kristin kristina laila lana lara laura lauren leah leila \
    lena lenore leslie leticia lidia lila lillian lily linda lindsay lisa liz liza lois lola \
    loretta lori lorraine louise lucia lucille lucy luisa lydia lynn mabel madeleine madison \
    magdalena maggie malala malia mallory mandy marcela marcia margaret margarita margot maria \
    mariana marianne marie marilyn marina marine marion marisa marissa marjorie marla marlene \
    marsha martha martina mary maureen maxine maya megan megyn melania melanie melinda melissa \
    mercedes meredith meryl mia michele michelle mildred mimi miranda miriam molly mona monica \
    monique nadia nancy naomi natalia natalie natasha neera nicole nicola nikki nina nora norma \
    olga olivia paige pam pamela patricia patty paula pauline peggy penelope penny petra phyllis \
    priscilla rachel ramona rebecca regina renata renee rhonda rita roberta rosa rosalind rose \
    roseanne rosemary roxanne ruth sabine sabrina sally samantha sandra sandy sara sarah sasha \
    savannah selena serena shannon sharon sheila shelby shelley sherry shirley sofia sonia sonya \
    sophia sophie stacey stacy stella stephanie sue susan susana susanna susanne suzanne \
    svetlana sybil sylvia tamara tammy tanya tara tatiana teresa terri thelma theresa therese \
    tiffany tina tracey traci tracy trudy uma ursula valeria valerie vanessa vera veronica vicki \
    vicky victoria viola violet virginia vivian vivien wanda wendy whitney wilma winifred yasmin \
    yolanda yvette yvonne zoe";
